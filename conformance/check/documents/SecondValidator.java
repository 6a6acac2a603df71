// A second, independent validator (Xerces, as the JDK has it): java SecondValidator.java SCHEMAS DOCUMENT…
// Prints a line for each document: its verdict, a tab, its path, a tab, the first error.
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.xml.XMLConstants;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.Source;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

class SecondValidator {
  public static void main(String[] arguments) throws Exception {
    SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    Source[] sources;
    try (var files = Files.walk(Path.of(arguments[0]))) {
      sources = files.filter(path -> path.toString().endsWith(".xsd")).sorted()
          .map(path -> (Source) new StreamSource(path.toFile())).toArray(Source[]::new);
    }
    Schema schema = schemas.newSchema(sources);
    SAXParserFactory parsers = SAXParserFactory.newInstance();
    parsers.setNamespaceAware(true);
    parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    for (String document : Arrays.copyOfRange(arguments, 1, arguments.length)) {
      System.out.println(verdict(schema, parsers, document));
    }
  }

  private static String verdict(Schema schema, SAXParserFactory parsers, String document) throws Exception {
    Validator validator = schema.newValidator();
    validator.setErrorHandler(new DefaultHandler() {
      @Override public void error(SAXParseException error) throws SAXException { throw error; }
    });
    try {
      XMLReader reader = parsers.newSAXParser().getXMLReader();
      validator.validate(new SAXSource(reader, new InputSource(new File(document).toURI().toString())));
      return "valid\t" + document + "\t";
    } catch (SAXException error) {
      return "invalid\t" + document + "\t" + error.getMessage();
    }
  }
}
