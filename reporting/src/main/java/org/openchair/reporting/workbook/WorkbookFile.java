package org.openchair.reporting.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The file around the sheets: its title and language, and nothing about who or what machine made it or when.
 *
 * @param title title of the document
 * @param frozenAt the only time it names: when the figures were frozen
 */
record WorkbookFile(String title, Instant frozenAt) {

    /** The oldest time a zip entry can have. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    Workbook write(String fileName, Consumer<XSSFWorkbook> sheets) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            sheets.accept(workbook);
            describe(workbook);
            workbook.setActiveSheet(0);
            workbook.setSelectedTab(0);
            workbook.write(bytes);
            return new Workbook(fileName, withoutTimes(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook is written to memory", e);
        }
    }

    private void describe(XSSFWorkbook workbook) {
        POIXMLProperties properties = workbook.getProperties();
        PackagePropertiesPart core = properties.getCoreProperties().getUnderlyingProperties();
        core.setTitleProperty(title);
        core.setLanguageProperty("en-US");
        core.setCreatorProperty("Openchair");
        core.setCreatedProperty(Optional.of(Date.from(frozenAt)));
        core.setModifiedProperty(Optional.of(Date.from(frozenAt)));
        properties.getExtendedProperties().getUnderlyingProperties().setApplication("Openchair");
    }

    /** Zip entries carry the time of writing; the same table is to give the same bytes. */
    private static byte[] withoutTimes(byte[] file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_TIME);
                out.putNextEntry(copy);
                in.transferTo(out);
            }
        }
        return bytes.toByteArray();
    }
}
