package com.reviewpack.document.ooxml;

import java.util.Map;
import java.util.SortedMap;

/** Says for programs what a document is, as properties of its own making (ECMA-376 part 1, 22.3). */
public final class CustomProperties {

    public static final String PART = "docProps/custom.xml";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";

    /** Marks properties that are not of the standard's own set. */
    private static final String USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    /** The numbers below are taken by the standard. */
    private static final int FIRST_NUMBER = 2;

    private CustomProperties() {}

    /** Adds the part that holds them. */
    public static void add(OfficeFile file, SortedMap<String, String> properties) {
        file.add(PART, "application/vnd.openxmlformats-officedocument.custom-properties+xml", xml(properties));
        file.relate("", Relation.OFFICE + "custom-properties", PART);
    }

    private static byte[] xml(SortedMap<String, String> properties) {
        Xml xml = Xml.part().open("Properties").attribute("xmlns", OFFICE + "custom-properties");
        xml.attribute("xmlns:vt", OFFICE + "docPropsVTypes");
        int number = FIRST_NUMBER;
        for (Map.Entry<String, String> property : properties.entrySet()) {
            xml.open("property").attribute("fmtid", USER_DEFINED).attribute("pid", number++);
            xml.attribute("name", property.getKey());
            xml.open("vt:lpwstr").text(property.getValue()).close().close();
        }
        return xml.close().bytes();
    }
}
