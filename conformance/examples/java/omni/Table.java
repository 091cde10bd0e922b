package omni;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A query result as people see it. Cells stay the display strings Omni sent: "678,994.41" is not a number.
 *
 * @param truncated rows are missing, and whoever shows the table has to say so
 */
public record Table(List<String> columns, List<List<String>> rows, boolean truncated) {
  /** A long result comes as three excerpts, each behind a line such as `# FIRST 50 ROWS:`. */
  private static final Predicate<String> EXCERPT_MARKER =
      Pattern.compile("^# (FIRST|LAST|SAMPLED) \\d+ ROWS").asPredicate();

  /** Empty when the result of a step has no rows to show. */
  static Optional<Table> from(Json result) {
    List<List<String>> lines = parseCsv(result.get("csvResult").text().orElse(""));
    List<List<String>> kept = lines.stream().filter(line -> !EXCERPT_MARKER.test(line.get(0))).toList();
    if (kept.isEmpty()) return Optional.empty();
    List<String> columns = kept.get(0);
    List<List<String>> rows = kept.stream().filter(line -> !line.equals(columns)).toList();
    boolean isTruncated = result.get("csvResultWasTruncated").isTrue() || kept.size() < lines.size();
    return Optional.of(new Table(columns, rows, isTruncated));
  }

  /** CSV as RFC 4180 has it. Every line has at least one cell; blank lines are left out. */
  private static List<List<String>> parseCsv(String csv) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (int at = 0; at < csv.length(); at += 1) {
      char here = csv.charAt(at);
      boolean isDoubled = here == '"' && at + 1 < csv.length() && csv.charAt(at + 1) == '"';
      if (isQuoted && isDoubled) {
        cell.append(here);
        at += 1;
      } else if (isQuoted && here == '"') {
        isQuoted = false;
      } else if (isQuoted) {
        cell.append(here);
      } else if (here == '"' && cell.isEmpty()) {
        isQuoted = true;
      } else if (here == ',') {
        endCell(line, cell);
      } else if (here == '\n' || here == '\r') {
        endLine(lines, line, cell);
      } else {
        cell.append(here);
      }
    }
    endLine(lines, line, cell);
    return lines;
  }

  private static void endCell(List<String> line, StringBuilder cell) {
    line.add(cell.toString());
    cell.setLength(0);
  }

  private static void endLine(List<List<String>> lines, List<String> line, StringBuilder cell) {
    if (line.isEmpty() && cell.isEmpty()) return;
    endCell(line, cell);
    lines.add(List.copyOf(line));
    line.clear();
  }
}
