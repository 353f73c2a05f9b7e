package com.reviewpack.document.page;

import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.pdf.ITextFSImage;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextUserAgent;
import org.openpdf.resource.ImageResource;
import org.openpdf.simple.extend.XhtmlNamespaceHandler;
import org.openpdf.text.Image;

/** Gives a page the pictures that were handed to it by name, and nothing else: no network, no files. */
final class PageResources extends ITextUserAgent {

    /** What every element looks like before a page says otherwise; comes with the library. */
    private static final String DEFAULT_STYLES = "/resources/css/XhtmlNamespaceHandler.css";

    private final Map<String, Picture> pictures;
    private final int dotsPerPixel;

    PageResources(ITextOutputDevice device, int dotsPerPixel, Map<String, Picture> pictures) {
        super(device, dotsPerPixel);
        this.pictures = pictures;
        this.dotsPerPixel = dotsPerPixel;
    }

    @Override
    public ImageResource getImageResource(String name) {
        Picture picture = pictures.get(name);
        if (picture == null) {
            return new ImageResource(name, null);
        }
        Image image = picture.image();
        image.scaleAbsolute(image.getPlainWidth() * dotsPerPixel, image.getPlainHeight() * dotsPerPixel);
        return new ImageResource(name, new ITextFSImage(image));
    }

    @Override
    protected @Nullable InputStream resolveAndOpenStream(@Nullable String uri) {
        URL defaults = XhtmlNamespaceHandler.class.getResource(DEFAULT_STYLES);
        return defaults != null && defaults.toString().equals(uri)
                ? XhtmlNamespaceHandler.class.getResourceAsStream(DEFAULT_STYLES)
                : null;
    }

    @Override
    public String resolveURI(@Nullable String uri) {
        return uri == null ? "" : uri;
    }
}
