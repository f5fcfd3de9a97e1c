package org.minutebook.index.documents;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.minutebook.addresses.RetiredAddress;
import org.minutebook.index.Fields;
import org.minutebook.index.TitleTopic;
import org.minutebook.json.Json;

/** The document of an address that stands no more. */
public final class RetiredDocument {
  private RetiredDocument() {}

  public static Document of(RetiredAddress retired) {
    Document doc = new Document();
    doc.add(new StringField(Fields.TYPE, Fields.TYPE_RETIRED, Store.NO));
    doc.add(new KeywordField(Fields.ADDRESS, DocumentBuilder.cut(retired.address()), Store.YES));
    retired
        .title()
        .flatMap(TitleTopic::of)
        .map(DocumentBuilder::cut)
        .ifPresent(subject -> doc.add(new KeywordField(Fields.SUBJECT, subject, Store.NO)));
    retired.number().ifPresent(number -> doc.add(new StringField(Fields.NUMBER, number, Store.NO)));
    doc.add(new StoredField(Fields.JSON, Json.print(retired)));
    return doc;
  }
}
