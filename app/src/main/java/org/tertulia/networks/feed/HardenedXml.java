package org.tertulia.networks.feed;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** An XML parser that knows no document types, no entities, and no way to anything outside. */
final class HardenedXml {

    /** Deeper than any honest feed; some libraries recurse. */
    static final int DEPTH = 200;

    private HardenedXml() {}

    static Document parse(String body) throws JDOMException {
        var builder =
                new SAXBuilder(
                        new XMLReaderJDOMFactory() {
                            @Override
                            public XMLReader createXMLReader() throws JDOMException {
                                return reader();
                            }

                            @Override
                            public boolean isValidating() {
                                return false;
                            }
                        });
        builder.setExpandEntities(false);
        try {
            return builder.build(new StringReader(body));
        } catch (IOException e) {
            throw new JDOMException("reading a string", e);
        }
    }

    private static XMLReader reader() throws JDOMException {
        try {
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature(
                    "http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            parser.setProperty("jdk.xml.maxElementDepth", String.valueOf(DEPTH));
            return parser.getXMLReader();
        } catch (ParserConfigurationException | SAXException e) {
            throw new JDOMException("no such parser", e);
        }
    }
}
