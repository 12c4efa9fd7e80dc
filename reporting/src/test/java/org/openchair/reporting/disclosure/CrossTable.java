package org.openchair.reporting.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Tables of rows by columns with both margins, for tests. */
final class CrossTable {

    private CrossTable() {}

    /** A table from its inner counts, row by row. */
    static Figures of(int[][] counts) {
        return of(counts, Map.of());
    }

    /** A table of which some cells, by name, have fewer people behind them than they count. */
    static Figures of(int[][] counts, Map<String, Integer> people) {
        int rows = counts.length;
        int columns = counts[0].length;
        List<Integer> atoms = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                atoms.add(counts[row][column]);
                cells.add(new Cell(row + "/" + column, List.of(row * columns + column)));
            }
        }
        for (int row = 0; row < rows && columns > 1; row++) {
            int first = row * columns;
            cells.add(new Cell(row + "/total", range(first, 1, columns)));
        }
        for (int column = 0; column < columns && rows > 1; column++) {
            cells.add(new Cell("total/" + column, range(column, columns, rows)));
        }
        if (rows > 1 && columns > 1) {
            cells.add(new Cell("total/total", range(0, 1, rows * columns)));
        }
        Figures plain = new Figures(atoms, cells, Map.of());
        Map<Cell, Integer> behind = new HashMap<>();
        people.forEach((name, number) -> behind.put(cell(plain, name), number));
        return new Figures(atoms, cells, behind);
    }

    static Cell cell(Figures figures, String name) {
        return figures.cells().stream()
                .filter(cell -> cell.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> range(int first, int step, int length) {
        return IntStream.range(0, length)
                .map(index -> first + index * step)
                .boxed()
                .toList();
    }
}
