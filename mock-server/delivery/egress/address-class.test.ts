import { describe, expect, test } from 'vitest';
import { judgeAddress } from './address-class.js';

describe('an address is of one class, however it is spelled', () => {
  test.each([
    // IPv4, with both ends of every range and the neighbours beyond.
    ['127.0.0.1', 'loopback'],
    ['127.255.255.255', 'loopback'],
    ['126.255.255.255', 'public'],
    ['128.0.0.0', 'public'],
    ['10.0.0.0', 'private'],
    ['10.255.255.255', 'private'],
    ['11.0.0.0', 'public'],
    ['172.15.255.255', 'public'],
    ['172.16.0.0', 'private'],
    ['172.31.255.255', 'private'],
    ['172.32.0.0', 'public'],
    ['192.167.255.255', 'public'],
    ['192.168.0.0', 'private'],
    ['192.168.255.255', 'private'],
    ['192.169.0.0', 'public'],
    ['100.63.255.255', 'public'],
    ['100.64.0.0', 'private'],
    ['100.127.255.255', 'private'],
    ['100.128.0.0', 'public'],
    ['169.253.255.255', 'public'],
    ['169.254.0.0', 'link-local'],
    ['169.254.255.255', 'link-local'],
    ['169.255.0.0', 'public'],
    ['0.0.0.0', 'unspecified'],
    ['0.0.0.1', 'unspecified'],
    ['0.255.255.255', 'unspecified'],
    ['1.0.0.0', 'public'],
    ['8.8.8.8', 'public'],
    ['223.255.255.255', 'public'],
    ['224.0.0.1', 'multicast'],
    ['239.255.255.255', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.254', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['192.0.0.1', 'reserved'],
    ['192.0.2.1', 'reserved'],
    ['192.88.99.1', 'reserved'],
    ['198.18.0.1', 'reserved'],
    ['198.51.100.1', 'reserved'],
    ['203.0.113.1', 'reserved'],
    // Cloud metadata.
    ['169.254.169.254', 'cloud metadata'],
    ['169.254.170.2', 'cloud metadata'],
    ['169.254.170.23', 'cloud metadata'],
    ['169.254.42.42', 'cloud metadata'],
    ['169.254.0.23', 'cloud metadata'],
    ['100.100.100.200', 'cloud metadata'],
    ['168.63.129.16', 'cloud metadata'],
    ['192.0.0.192', 'cloud metadata'],
    ['fd00:ec2::254', 'cloud metadata'],
    ['FD00:0EC2:0:0:0:0:0:254', 'cloud metadata'],
    ['fd00:ec2::23', 'cloud metadata'],
    ['fd20:ce::254', 'cloud metadata'],
    ['fd00:c1::a9fe:a9fe', 'cloud metadata'],
    ['fd00:42::42', 'cloud metadata'],
    ['fd00:a9fe:a9fe::1', 'cloud metadata'],
    ['fe80::a9fe:a9fe', 'cloud metadata'],
    ['fe80::a9fe:a9fe%eth0', 'cloud metadata'],
    // IPv6.
    ['::1', 'loopback'],
    ['0:0:0:0:0:0:0:1', 'loopback'],
    ['::1%lo', 'loopback'],
    ['::', 'unspecified'],
    ['fc00::1', 'private'],
    ['fdff:ffff::1', 'private'],
    ['FD12::AB', 'private'],
    ['fe80::1', 'link-local'],
    ['febf::1', 'link-local'],
    ['fe80::1%eth0.100', 'link-local'],
    ['FE80::1%br-lan', 'link-local'],
    ['fec0::1', 'reserved'],
    ['ff02::1', 'multicast'],
    ['ff0e::1', 'multicast'],
    ['2606:4700:4700::1111', 'public'],
    ['2A00:1450::', 'public'],
    ['2001:db8::1', 'reserved'],
    ['2001:2::1', 'reserved'],
    ['2001:20::1', 'reserved'],
    ['3fff::1', 'reserved'],
    ['100::1', 'reserved'],
    ['5f00::1', 'reserved'],
    ['4000::1', 'reserved'],
    ['1fff::1', 'reserved'],
  ])('%s is %s', (address, expected) => {
    expect(judgeAddress(address)).toEqual({ class: expected, within: null });
  });
});

describe('an IPv6 address that stands for an IPv4 address is judged by that one', () => {
  test.each([
    ['mapped', '::ffff:127.0.0.1', 'loopback', '127.0.0.1'],
    ['mapped, in digits', '::ffff:7f00:1', 'loopback', '127.0.0.1'],
    ['mapped, written out', '0:0:0:0:0:FFFF:7F00:0001', 'loopback', '127.0.0.1'],
    ['mapped private', '::ffff:10.1.2.3', 'private', '10.1.2.3'],
    ['mapped public', '::ffff:8.8.8.8', 'public', '8.8.8.8'],
    ['mapped unspecified', '::ffff:0.0.0.0', 'unspecified', '0.0.0.0'],
    ['mapped link-local', '::ffff:169.254.1.1', 'link-local', '169.254.1.1'],
    ['mapped metadata', '::ffff:a9fe:a9fe', 'cloud metadata', '169.254.169.254'],
    ['mapped broadcast', '::ffff:255.255.255.255', 'broadcast', '255.255.255.255'],
    ['compatible metadata', '::169.254.169.254', 'cloud metadata', '169.254.169.254'],
    ['compatible private', '::a00:1', 'private', '10.0.0.1'],
    ['compatible public', '::808:808', 'public', '8.8.8.8'],
    ['translated metadata', '::ffff:0:169.254.169.254', 'cloud metadata', '169.254.169.254'],
    ['NAT64 metadata', '64:ff9b::a9fe:a9fe', 'cloud metadata', '169.254.169.254'],
    ['NAT64 private', '64:ff9b::192.168.1.1', 'private', '192.168.1.1'],
    ['NAT64 public', '64:ff9b::8.8.8.8', 'public', '8.8.8.8'],
    ['NAT64 unspecified', '64:ff9b::', 'unspecified', '0.0.0.0'],
    ['local NAT64 metadata', '64:ff9b:1::a9fe:a9fe', 'cloud metadata', '169.254.169.254'],
    ['local NAT64 /48 metadata', '64:ff9b:1:a9fe:a9:fe00::', 'cloud metadata', '169.254.169.254'],
    ['local NAT64 /56 metadata', '64:ff9b:1:22a9:fe:a9fe::', 'cloud metadata', '169.254.169.254'],
    ['local NAT64 /64 metadata', '64:ff9b:1:2222:a9:fea9:fe00::', 'cloud metadata', '169.254.169.254'],
    ['local NAT64 private', '64:ff9b:1::10.0.0.1', 'private', '10.0.0.1'],
    ['local NAT64 public', '64:ff9b:1::8.8.8.8', 'public', '8.8.8.8'],
    ['local NAT64 unspecified', '64:ff9b:1::', 'unspecified', '0.0.0.0'],
    ['6to4 metadata', '2002:a9fe:a9fe::1', 'cloud metadata', '169.254.169.254'],
    ['6to4 private', '2002:a00:1::', 'private', '10.0.0.1'],
    ['6to4 public', '2002:808:808::1', 'public', '8.8.8.8'],
    ['Teredo client', '2001:0:808:808:0:0:5601:5601', 'cloud metadata', '169.254.169.254'],
    ['Teredo server', '2001:0:a9fe:a9fe:0:0:f7f7:f7f7', 'cloud metadata', '169.254.169.254'],
    ['Teredo public', '2001:0:808:808:0:0:f7f7:f7f7', 'public', '8.8.8.8'],
  ])('%s: %s is %s', (_form, address, expected, within) => {
    expect(judgeAddress(address)).toEqual({ class: expected, within });
  });

  test.each([
    ['compatible', '::127.0.0.1'],
    ['translated', '::ffff:0:127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['local NAT64', '64:ff9b:1::7f00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:808:808:0:0:80ff:fffe'],
  ])('the loopback behind a tunnel is that of another machine: %s', (_form, address) => {
    expect(judgeAddress(address)).toEqual({ class: 'reserved', within: '127.0.0.1' });
  });
});

test.each(['', 'localhost', '127.1', '0x7f000001', '2130706433', '127.0.0.1.', '[::1]', ':::1', '1.2.3.4/8'])(
  '"%s" is no address',
  (text) => {
    expect(judgeAddress(text)).toBeNull();
  },
);
