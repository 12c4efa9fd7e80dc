package org.openchair.service.letter;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Text on letter-size pages, one block below the other, each tagged with what it is. The font is embedded, so that it reads the
 * same everywhere; a character that the font does not have is shown as a question mark.
 */
final class TaggedPages implements Closeable {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 64;
    private static final float LEADING = 1.35f;
    private static final PDRectangle SIZE = PDRectangle.LETTER;

    private final PDDocument document = new PDDocument();
    private final PDStructureElement whole = new PDStructureElement("Document", null);
    private final Map<PDPage, List<PDStructureElement>> blocks = new LinkedHashMap<>();
    private final PDFont font;

    private PDPage page;
    private PDPageContentStream text;
    private float y;

    TaggedPages(String title) throws IOException {
        describe(title);
        font = font();
        turn();
    }

    private void describe(String title) {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Openchair");
        document.getDocumentCatalog().setLanguage("en-US");
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
    }

    private PDFont font() throws IOException {
        try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
            return PDType0Font.load(document, file);
        }
    }

    /**
     * Adds a block.
     *
     * @param tag what it is: H1, H2 or P
     * @param size in points
     * @param space above it, in lines
     */
    void add(String tag, String words, int size, float space) throws IOException {
        y -= space * size * LEADING;
        PDStructureElement block = new PDStructureElement(tag, whole);
        whole.appendKid(block);
        for (String line : lines(readable(words), size)) {
            if (y - size * LEADING < MARGIN) {
                turn();
            }
            y -= size * LEADING;
            write(block, tag, line, size);
        }
    }

    private void write(PDStructureElement block, String tag, String line, int size) throws IOException {
        List<PDStructureElement> onPage = blocks.get(page);
        COSDictionary marked = new COSDictionary();
        marked.setInt(COSName.MCID, onPage.size());
        text.beginMarkedContent(COSName.getPDFName(tag), PDPropertyList.create(marked));
        text.beginText();
        text.setFont(font, size);
        text.newLineAtOffset(MARGIN, y);
        text.showText(line);
        text.endText();
        text.endMarkedContent();
        PDMarkedContentReference reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(onPage.size());
        block.appendKid(reference);
        onPage.add(block);
    }

    private void turn() throws IOException {
        if (text != null) {
            text.close();
        }
        page = new PDPage(SIZE);
        page.setStructParents(blocks.size());
        document.addPage(page);
        blocks.put(page, new ArrayList<>());
        text = new PDPageContentStream(document, page);
        y = SIZE.getHeight() - MARGIN;
    }

    private List<String> lines(String words, int size) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > SIZE.getWidth() - 2 * MARGIN) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    private float width(String words, int size) throws IOException {
        return font.getStringWidth(words) / 1000 * size;
    }

    private String readable(String words) {
        return words.codePoints()
                .mapToObj(Character::toString)
                .map(each -> has(each) ? each : "?")
                .collect(Collectors.joining());
    }

    private boolean has(String character) {
        if (Character.isWhitespace(character.codePointAt(0))) {
            return true;
        }
        try {
            return font.encode(character).length > 0;
        } catch (IOException | IllegalArgumentException absent) {
            return false;
        }
    }

    /** Finishes the pages and writes the file. */
    void save(OutputStream file) throws IOException {
        text.close();
        PDStructureTreeRoot tree = new PDStructureTreeRoot();
        document.getDocumentCatalog().setStructureTreeRoot(tree);
        whole.setParent(tree);
        tree.appendKid(whole);
        tree.setParentTree(parents());
        tree.setParentTreeNextKey(blocks.size());
        document.save(file);
    }

    private PDNumberTreeNode parents() {
        PDNumberTreeNode parents = new PDNumberTreeNode(PDParentTreeValue.class);
        Map<Integer, PDParentTreeValue> byPage = new LinkedHashMap<>();
        blocks.forEach((each, onPage) -> byPage.put(each.getStructParents(), parents(onPage)));
        parents.setNumbers(byPage);
        return parents;
    }

    private static PDParentTreeValue parents(List<PDStructureElement> onPage) {
        COSArray elements = new COSArray();
        onPage.forEach(element -> elements.add(element.getCOSObject()));
        return new PDParentTreeValue(elements);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
