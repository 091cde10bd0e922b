import java.util.*;
import java.util.stream.Collectors;

/** JSON with nothing but the JDK. If your project has a JSON library, use that and delete this file. */
final class Json {
  private final String text;
  private int at;

  /** Objects are maps, arrays lists, numbers longs or doubles. */
  static Object read(String text) {
    return new Json(text).value();
  }

  private Json(String text) {
    this.text = text;
  }

  private Object value() {
    char first = next();
    if (first == '"') return string();
    if (first == '[' || first == '{') return first == '[' ? array() : object();
    int start = at - 1;
    while (at < text.length() && ",]} \t\r".indexOf(text.charAt(at)) < 0) at++;
    String word = text.substring(start, at);
    if (word.equals("null")) return null;
    if (word.matches("true|false")) return Boolean.valueOf(word);
    return word.matches("-?\\d{1,18}") ? (Object) Long.valueOf(word) : (Object) Double.valueOf(word);
  }

  private List<Object> array() {
    List<Object> list = new ArrayList<>();
    for (char c = next(); c != ']'; c = next()) {
      if (c != ',') at--;
      list.add(value());
    }
    return list;
  }

  private Map<String, Object> object() {
    Map<String, Object> map = new LinkedHashMap<>();
    for (char c = next(); c != '}'; c = next()) {
      if (c == ',') next();
      String key = string();
      next(); // The colon.
      map.put(key, value());
    }
    return map;
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
      if (c == '\\') {
        c = text.charAt(at++);
        if (c == 'u') c = (char) Integer.parseInt(text.substring(at, at += 4), 16);
        else if ("bfnrt".indexOf(c) >= 0) c = "\b\f\n\r\t".charAt("bfnrt".indexOf(c));
      }
      out.append(c);
    }
    return out.toString();
  }

  private char next() {
    while (Character.isWhitespace(text.charAt(at))) at++;
    return text.charAt(at++);
  }

  static String write(Object value) {
    if (value instanceof Map<?, ?> map)
      return map.entrySet().stream()
          .map(entry -> quoted(entry.getKey().toString()) + ":" + write(entry.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    if (value instanceof Collection<?> list)
      return list.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
    return value instanceof CharSequence ? quoted(value.toString()) : String.valueOf(value);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c < ' ' || Character.isSurrogate(c)) out.append(String.format("\\u%04x", (int) c));
      else out.append(c == '"' || c == '\\' ? "\\" + c : String.valueOf(c));
    }
    return out.append('"').toString();
  }
}
