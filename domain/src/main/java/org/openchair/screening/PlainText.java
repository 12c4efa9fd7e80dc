package org.openchair.screening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text as it is seen: without characters that have no width, and with the letters of other scripts that look like Latin ones as those.
 * Each character knows where it stood, so that what is found points into the text as it was written.
 *
 * @param text what is read; a line ends with one character
 * @param origin place of each character in the written text, and of its end
 */
record PlainText(String text, int[] origin) {

    /**
     * Letters that look like Latin ones, and the Latin ones below them: Cyrillic, then Greek, others, Lisu, Cherokee, Armenian, and small
     * capitals.
     */
    private static final String LOOK_ALIKE =
            "авекмнорстухѕіјԁԛԝһӏАВЕКМНОРСТУХЅІЈԌҺӀ" + "αεικνορτυχγΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + "ıɑɡɩｌℓ"
                    + "ꓐꓑꓒꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ"
                    + "ᎠᎡᎢᎪᎫᎬᎳᎷᎻᏀᏃᏔᏙᏚᏞᏟᏢᏦᏴ" + "օսոհզցյՏՕՍԼ" + "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ";

    private static final String LATIN =
            "abekmhopctyxsijdqwhlABEKMHOPCTYXSIJGHI" + "aeiknoptuxyABEZHIKMNOPTYX" + "iagill"
                    + "BPdDTGKJCZFMNLSRVHWXYAEIOU"
                    + "DRTAJEWMHGZWVSLCPKB" + "ounhqgjSOUL" + "abcdefghijklmnoprstuvwyz";

    private static final String LINE_ENDS = "\n\r\f\u000B\u0085\u2028\u2029";

    /** A word that is broken at the end of a line. */
    private static final Pattern BROKEN = Pattern.compile("(?<=\\p{L})[-‐]\\n[ \\t]{0,20}(?=\\p{L})");

    /** The text, and once more with the words joined that are broken at the end of a line, where there are any. */
    static List<PlainText> readings(String written) {
        PlainText plain = of(written);
        return BROKEN.matcher(plain.text).find() ? List.of(plain, plain.joined()) : List.of(plain);
    }

    static PlainText of(String written) {
        StringBuilder text = new StringBuilder(written.length());
        int[] origin = new int[written.length() + 1];
        int place = 0;
        for (int at = 0; at < written.length(); at += Character.charCount(written.codePointAt(at))) {
            boolean lineGoesOn = written.startsWith("\r\n", at);
            for (char seen : (lineGoesOn ? "" : seen(written.codePointAt(at))).toCharArray()) {
                text.append(seen);
                origin[place++] = at;
            }
        }
        origin[place] = written.length();
        return new PlainText(text.toString(), Arrays.copyOf(origin, place + 1));
    }

    private PlainText joined() {
        StringBuilder text = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        int from = 0;
        for (MatchResult broken : BROKEN.matcher(this.text).results().toList()) {
            from = copy(from, broken.start(), text, places, broken.end());
        }
        copy(from, this.text.length(), text, places, this.text.length());
        places.add(origin[this.text.length()]);
        return new PlainText(
                text.toString(), places.stream().mapToInt(Integer::intValue).toArray());
    }

    private int copy(int from, int to, StringBuilder copied, List<Integer> places, int next) {
        copied.append(text, from, to);
        for (int at = from; at < to; at++) {
            places.add(origin[at]);
        }
        return next;
    }

    /** The same, with the ends of lines as spaces. */
    String inOneLine() {
        return text.replace('\n', ' ');
    }

    /** What was found here, as a place in the written text. */
    Hit written(Hit hit, String all) {
        int last = origin[hit.end() - 1];
        return new Hit(hit.kind(), origin[hit.start()], last + Character.charCount(all.codePointAt(last)));
    }

    private static String seen(int letter) {
        if (Character.getType(letter) == Character.FORMAT || letter == 0x34F || isSelector(letter)) {
            return "";
        }
        if (LINE_ENDS.indexOf(letter) >= 0) {
            return "\n";
        }
        int alike = LOOK_ALIKE.indexOf(letter);
        if (alike >= 0) {
            return String.valueOf(LATIN.charAt(alike));
        }
        if (Character.isDigit(letter)) {
            return String.valueOf(Character.digit(letter, 10));
        }
        return letter < 128 ? String.valueOf((char) letter) : narrow(letter);
    }

    /** Letters in another width or style, such as in bold mathematics, as plain ones; all others as they are. */
    private static String narrow(int letter) {
        String whole = new String(Character.toChars(letter));
        String plain = Normalizer.normalize(whole, Normalizer.Form.NFKC);
        return plain.length() == 1 && plain.charAt(0) < 128 ? plain : whole;
    }

    private static boolean isSelector(int letter) {
        return letter >= 0xFE00 && letter <= 0xFE0F;
    }
}
