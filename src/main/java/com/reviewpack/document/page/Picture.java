package com.reviewpack.document.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import org.openpdf.text.BadElementException;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Image;

/** A picture that is read and packed once, for any number of documents and threads. */
public final class Picture {

    /** More bits a component than this stand for a fax compression, which is packed already. */
    private static final int MOST_BITS = 8;

    private final Image image;

    private Picture(Image image) {
        this.image = image;
    }

    /**
     * @param name of the file, for messages
     * @param content PNG, JPEG or another form that the library reads
     * @throws IllegalArgumentException where the content is no picture
     */
    public static Picture of(String name, byte[] content) {
        try {
            return new Picture(packed(Image.getInstance(content)));
        } catch (DocumentException | IOException e) {
            throw new IllegalArgumentException("picture '" + name + "' cannot be read as an image", e);
        }
    }

    /** The picture for one document, in its own size in pixels. */
    Image image() {
        return Image.getInstance(image);
    }

    private static Image packed(Image read) throws DocumentException {
        if (!read.isImgRaw() || read.getBpc() > MOST_BITS) {
            return read;
        }
        Image packed = withDeflated(read);
        packed.setAdditional(read.getAdditional());
        if (read.getImageMask() != null) {
            Image mask = withDeflated(read.getImageMask());
            mask.makeMask();
            packed.setImageMask(mask);
        }
        return packed;
    }

    private static Image withDeflated(Image read) throws BadElementException {
        Image packed = Image.getInstance(
                (int) read.getWidth(),
                (int) read.getHeight(),
                read.getColorspace(),
                read.getBpc(),
                deflated(read.getRawData()),
                read.getTransparency());
        packed.setDeflated(true);
        return packed;
    }

    private static byte[] deflated(byte[] pixels) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(pixels);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 13];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
