import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** What an address is, from harmless to what nothing should be sent to. */
const ADDRESS_CLASSES = [
  'loopback',
  'private',
  'public',
  'reserved',
  'broadcast',
  'multicast',
  'unspecified',
  'link-local',
  'cloud metadata',
] as const;
export type AddressClass = (typeof ADDRESS_CLASSES)[number];

export interface JudgedAddress {
  readonly class: AddressClass;
  /** The IPv4 address that an IPv6 address stands for, which is the one that was judged. */
  readonly within: string | null;
}

/** Where clouds hand out credentials of the machine to whoever asks from inside; link-local ones get their own name. */
const METADATA = [
  '169.254.169.254/32', // AWS, Google, Azure, Oracle, OpenStack, DigitalOcean, Hetzner
  '169.254.169.253/32', // AWS name servers
  '169.254.169.123/32', // AWS time
  '169.254.170.2/32', // AWS ECS
  '169.254.170.23/32', // AWS EKS
  '169.254.42.42/32', // Scaleway
  '169.254.0.23/32', // Tencent
  '100.100.100.200/32', // Alibaba
  '168.63.129.16/32', // Azure
  '192.0.0.192/32', // Oracle, classic
  'fd00:ec2::/32', // AWS
  'fd20:ce::254/128', // Google
  'fd00:c1::a9fe:a9fe/128', // Oracle
  'fd00:42::42/128', // Scaleway
  'fd00:a9fe:a9fe::1/128', // Linode
  'fe80::a9fe:a9fe/128', // OpenStack
].map((range) => ipaddr.parseCIDR(range));

/** How the library names the ranges that are of interest here; every other one is reserved. */
const CLASS_OF_RANGE: ReadonlyMap<string, AddressClass> = new Map([
  ['loopback', 'loopback'],
  ['private', 'private'],
  ['uniqueLocal', 'private'],
  // Shared address space: the inside of a provider's or of an overlay network.
  ['carrierGradeNat', 'private'],
  ['unicast', 'public'],
  ['broadcast', 'broadcast'],
  ['multicast', 'multicast'],
  ['unspecified', 'unspecified'],
  ['linkLocal', 'link-local'],
]);

/** The only IPv6 addresses that are given out for the internet. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');
const COMPATIBLE = ipaddr.IPv6.parseCIDR('::/96');
const LOCAL_NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b:1::/48');
const THIS_NETWORK = ipaddr.IPv4.parseCIDR('0.0.0.0/8');

/** The class of an IP address in text, or null for what is none. A zone such as `%eth0` changes nothing. */
export function judgeAddress(text: string): JudgedAddress | null {
  if (isIP(text) === 0) return null;
  const address = ipaddr.parse(isIP(text) === 6 ? inDigits(text.replace(/%.*/s, '')) : text);
  const own = ownClass(address);
  if (address instanceof ipaddr.IPv4 || own !== 'reserved') return { class: own, within: null };
  const mapped = address.range() === 'ipv4Mapped';
  const [worst] = carriedBy(address)
    .map((carried) => ({ class: tunnelled(ownClass(carried), mapped), within: carried.toString() }))
    .sort((a, b) => ADDRESS_CLASSES.indexOf(b.class) - ADDRESS_CLASSES.indexOf(a.class));
  return worst ?? { class: own, within: null };
}

/** An IPv6 address without a dotted tail: of `::127.0.0.1`, which is `::7f00:1`, the library makes a mapped address. */
const inDigits = (text: string): string => new URL(`http://[${text}]/`).hostname.slice(1, -1);

/** A mapped address is the IPv4 address; by any other way its loopback would be that of another machine. */
const tunnelled = (inner: AddressClass, mapped: boolean): AddressClass =>
  inner === 'loopback' && !mapped ? 'reserved' : inner;

function ownClass(address: ipaddr.IPv4 | ipaddr.IPv6): AddressClass {
  const isIn = ([range, bits]: [ipaddr.IPv4 | ipaddr.IPv6, number]) =>
    range.kind() === address.kind() && address.match(range, bits);
  if (METADATA.some(isIn)) return 'cloud metadata';
  const found = CLASS_OF_RANGE.get(address.range()) ?? 'reserved';
  return found === 'public' && address.kind() === 'ipv6' && !isIn(GLOBAL_UNICAST) ? 'reserved' : found;
}

/** Every IPv4 address that packets to an IPv6 address would end at, by whatever transition mechanism. */
function carriedBy(address: ipaddr.IPv6): ipaddr.IPv4[] {
  const bytes = address.toByteArray();
  const at = (...positions: number[]) => new ipaddr.IPv4(positions.map((position) => bytes[position] ?? 0));
  const last = at(12, 13, 14, 15);
  if (address.match(COMPATIBLE)) return [last];
  switch (address.range()) {
    case 'ipv4Mapped':
    case 'rfc6145':
      return [last];
    case '6to4':
      return [at(2, 3, 4, 5)];
    case 'teredo':
      // The server, and the client with every bit inverted (RFC 4380).
      return [at(4, 5, 6, 7), new ipaddr.IPv4(last.octets.map((octet) => 255 - octet))];
    case 'rfc6052': {
      if (!address.match(LOCAL_NAT64)) return [last];
      // The network may have chosen any length of prefix (RFC 6052, 2.2), so each reading that makes sense counts.
      const readings = [at(6, 7, 9, 10), at(7, 9, 10, 11), at(9, 10, 11, 12), last];
      const sensible = readings.filter((reading) => !reading.match(THIS_NETWORK));
      return sensible.length > 0 ? sensible : [last];
    }
    default:
      return [];
  }
}
