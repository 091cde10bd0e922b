package omni;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON value: RFC 8259 and nothing more lenient. Reading never fails halfway: what is missing, or is of another kind
 * than the one that was asked for, reads as null, empty or absent.
 */
public sealed interface Json {
  void writeTo(StringBuilder out);

  /** The value of a field; null as JSON has it when there is none. */
  default Json get(String name) {
    return Null.NULL;
  }

  default List<Json> items() {
    return List.of();
  }

  default Optional<String> text() {
    return Optional.empty();
  }

  /** A number without a fraction that fits; any other is as good as none. */
  default Optional<Long> whole() {
    return Optional.empty();
  }

  default boolean isTrue() {
    return false;
  }

  default String write() {
    StringBuilder out = new StringBuilder();
    writeTo(out);
    return out.toString();
  }

  enum Null implements Json {
    NULL;

    @Override
    public void writeTo(StringBuilder out) {
      out.append("null");
    }
  }

  record Bool(boolean isTrue) implements Json {
    @Override
    public void writeTo(StringBuilder out) {
      out.append(isTrue);
    }
  }

  /** Kept as it was written, so that no digit is lost. */
  record Num(String literal) implements Json {
    private static final Pattern GRAMMAR = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    public Num {
      if (!GRAMMAR.matcher(literal).matches()) throw new IllegalArgumentException("JSON has no number like this.");
    }

    @Override
    public Optional<Long> whole() {
      try {
        return Optional.of(new BigDecimal(literal).longValueExact());
      } catch (ArithmeticException | NumberFormatException tooLargeOrFractional) {
        return Optional.empty();
      }
    }

    @Override
    public void writeTo(StringBuilder out) {
      out.append(literal);
    }
  }

  record Text(String value) implements Json {
    @Override
    public Optional<String> text() {
      return Optional.of(value);
    }

    @Override
    public void writeTo(StringBuilder out) {
      out.append('"');
      value.codePoints().forEach(point -> writeTo(out, point));
      out.append('"');
    }

    /** Half of a surrogate pair cannot be sent as UTF-8, but it can be escaped. */
    private static void writeTo(StringBuilder out, int point) {
      boolean isHalfAPair = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      if (point == '"' || point == '\\') out.append('\\').append((char) point);
      else if (point == '\n') out.append("\\n");
      else if (point < ' ' || isHalfAPair) out.append(String.format("\\u%04x", point));
      else out.appendCodePoint(point);
    }
  }

  record Array(List<Json> items) implements Json {
    @Override
    public void writeTo(StringBuilder out) {
      String separator = "[";
      for (Json item : items) {
        out.append(separator);
        item.writeTo(out);
        separator = ",";
      }
      out.append(items.isEmpty() ? "[]" : "]");
    }
  }

  record Fields(Map<String, Json> byName) implements Json {
    @Override
    public Json get(String name) {
      return byName.getOrDefault(name, Null.NULL);
    }

    @Override
    public void writeTo(StringBuilder out) {
      String separator = "{";
      for (Map.Entry<String, Json> field : byName.entrySet()) {
        out.append(separator);
        new Text(field.getKey()).writeTo(out);
        out.append(':');
        field.getValue().writeTo(out);
        separator = ",";
      }
      out.append(byName.isEmpty() ? "{}" : "}");
    }
  }

  /** The JSON of a string, number, boolean, list, map with strings for keys, or null. */
  static Json of(Object value) {
    if (value == null) return Null.NULL;
    if (value instanceof Json json) return json;
    if (value instanceof String text) return new Text(text);
    if (value instanceof Boolean bool) return new Bool(bool);
    if (value instanceof Number number) return new Num(number.toString());
    if (value instanceof List<?> list) return new Array(list.stream().map(Json::of).toList());
    if (value instanceof Map<?, ?> map) {
      Map<String, Json> fields = new LinkedHashMap<>();
      map.forEach((name, field) -> fields.put((String) name, of(field)));
      return new Fields(fields);
    }
    throw new IllegalArgumentException("JSON has nothing like a " + value.getClass().getSimpleName() + ".");
  }

  static Json parse(String source) throws Malformed {
    Parser parser = new Parser(source);
    Json value = parser.value(0);
    parser.next();
    if (parser.at < source.length()) throw parser.malformed("the end");
    return value;
  }

  /** Says where and not what: the text may hold what is nobody's business. */
  final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    private Malformed(String expected, int at) {
      super("This is not JSON: expected " + expected + " at character " + (at + 1) + ".");
    }
  }

  final class Parser {
    /** Stands for the end of the text. As a character of the text it would be no JSON either. */
    private static final char NOTHING = '\0';
    private static final int DEEPEST = 500;
    private static final Map<Character, Character> ESCAPES =
        Map.of('"', '"', '\\', '\\', '/', '/', 'b', '\b', 'f', '\f', 'n', '\n', 'r', '\r', 't', '\t');
    private static final Pattern FOUR_HEX_DIGITS = Pattern.compile("[0-9a-fA-F]{4}");

    private final String source;
    private int at = 0;

    private Parser(String source) {
      this.source = source;
    }

    private Json value(int depth) throws Malformed {
      if (depth > DEEPEST) throw malformed("no more than " + DEEPEST + " levels");
      switch (next()) {
        case '{':
          return object(depth);
        case '[':
          return array(depth);
        case '"':
          return new Text(string());
        case 't':
          return literal("true", new Bool(true));
        case 'f':
          return literal("false", new Bool(false));
        case 'n':
          return literal("null", Null.NULL);
        default:
          return new Num(match(Num.GRAMMAR, "a value"));
      }
    }

    /** Of fields with the same name the last one counts. */
    private Json object(int depth) throws Malformed {
      Map<String, Json> fields = new LinkedHashMap<>();
      at += 1;
      if (skip('}')) return new Fields(fields);
      do {
        if (next() != '"') throw malformed("a name in quotes");
        String name = string();
        if (!skip(':')) throw malformed("a colon");
        fields.put(name, value(depth + 1));
      } while (skip(','));
      if (!skip('}')) throw malformed("a comma or }");
      return new Fields(fields);
    }

    private Json array(int depth) throws Malformed {
      List<Json> items = new ArrayList<>();
      at += 1;
      if (skip(']')) return new Array(items);
      do items.add(value(depth + 1));
      while (skip(','));
      if (!skip(']')) throw malformed("a comma or ]");
      return new Array(items);
    }

    private String string() throws Malformed {
      StringBuilder text = new StringBuilder();
      for (at += 1; ; at += 1) {
        char here = at < source.length() ? source.charAt(at) : NOTHING;
        if (here < ' ') throw malformed("a quote or a character that needs no escape");
        if (here == '"') {
          at += 1;
          return text.toString();
        }
        text.append(here == '\\' ? escaped() : here);
      }
    }

    private char escaped() throws Malformed {
      at += 1;
      if (at < source.length() && source.charAt(at) == 'u') {
        at += 1;
        char unit = (char) Integer.parseInt(match(FOUR_HEX_DIGITS, "four hexadecimal digits"), 16);
        at -= 1;
        return unit;
      }
      Character meant = at < source.length() ? ESCAPES.get(source.charAt(at)) : null;
      if (meant == null) throw malformed("an escape");
      return meant;
    }

    private Json literal(String word, Json value) throws Malformed {
      if (!source.startsWith(word, at)) throw malformed(word);
      at += word.length();
      return value;
    }

    private String match(Pattern pattern, String expected) throws Malformed {
      Matcher matcher = pattern.matcher(source).region(at, source.length());
      if (!matcher.lookingAt()) throw malformed(expected);
      at = matcher.end();
      return matcher.group();
    }

    private boolean skip(char wanted) {
      if (next() != wanted) return false;
      at += 1;
      return true;
    }

    /** Goes to the next character that is not white space, and says which it is. */
    private char next() {
      while (at < source.length() && " \t\n\r".indexOf(source.charAt(at)) >= 0) at += 1;
      return at < source.length() ? source.charAt(at) : NOTHING;
    }

    private Malformed malformed(String expected) {
      return new Malformed(expected, at);
    }
  }
}
