package org.openchair.web.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String ADDRESS = "https://openchair.example/feedback?code=7KQ2M-XR4TB";
    private static final int SCALE = 4;

    @Test
    void what_is_drawn_reads_as_the_address() throws Exception {
        QrCode code = QrCode.of(ADDRESS);
        RGBLuminanceSource picture = new RGBLuminanceSource(code.size() * SCALE, code.size() * SCALE, pixels(code));
        String read = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)), Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
        assertThat(read).isEqualTo(ADDRESS);
    }

    @Test
    void keeps_a_quiet_zone_of_four_squares_all_around() {
        QrCode code = QrCode.of(ADDRESS);
        assertThat(squares(code)
                        .mapToInt(square -> Integer.parseInt(square.group(1)))
                        .min())
                .hasValue(4);
        assertThat(squares(code)
                        .mapToInt(square -> Integer.parseInt(square.group(2)))
                        .max())
                .hasValue(code.size() - 5);
    }

    private static java.util.stream.Stream<MatchResult> squares(QrCode code) {
        return Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(code.path()).results();
    }

    private static int[] pixels(QrCode code) {
        int width = code.size() * SCALE;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xffffff);
        squares(code).forEach(square -> {
            int left = Integer.parseInt(square.group(1)) * SCALE;
            int top = Integer.parseInt(square.group(2)) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * width + left, y * width + left + SCALE, 0);
            }
        });
        return pixels;
    }
}
