package dev.ringback.simulator.twilio;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a webhook tells the call to do, and the URL it came from. An answer that is no XML tells nothing. */
record Twiml(String url, Optional<Element> response) {

    static Twiml parse(String url, String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            // The default handler prints to the console.
            builder.setErrorHandler(null);
            var document = builder.parse(new InputSource(new StringReader(xml)));
            return new Twiml(url, Optional.of(document.getDocumentElement()));
        } catch (ParserConfigurationException | SAXException | IOException notXml) {
            return new Twiml(url, Optional.empty());
        }
    }

    /** The first verb of this name. */
    Optional<Element> verb(String name) {
        return response.map(it -> (Element) it.getElementsByTagName(name).item(0));
    }

    /** The URL in this attribute, relative ones resolved against where the TwiML came from. */
    Optional<String> url(Element verb, String attribute) {
        return Optional.of(verb.getAttribute(attribute))
                .filter(it -> !it.isBlank())
                .map(it -> URI.create(url).resolve(it.strip()).toString());
    }
}
