package org.minutebook.web.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.minutebook.json.Inline;
import org.minutebook.minutes.MeetingDate;

/**
 * The JSON Schemas of records, as Json writes them: every component is a required key, an Optional
 * may be null, an enum is one of its constants in lower case. A record's schema goes by its name,
 * without {@code Json} at the end.
 */
final class RecordSchemas {
  private final Map<String, JsonObject> schemas = new TreeMap<>();

  /** The schemas of some records and of all that are in them. */
  static Map<String, JsonObject> of(List<Class<? extends Record>> records) {
    RecordSchemas all = new RecordSchemas();
    records.forEach(all::reference);
    return all.schemas;
  }

  static String name(Class<?> record) {
    String name = record.getSimpleName();
    return name.endsWith("Json") ? name.substring(0, name.length() - "Json".length()) : name;
  }

  private JsonObject reference(Class<?> record) {
    String name = name(record);
    if (!schemas.containsKey(name)) {
      JsonObject schema = typed("object");
      schemas.put(name, schema);
      JsonObject properties = new JsonObject();
      addComponents(record, properties);
      schema.add("properties", properties);
      JsonArray required = new JsonArray();
      properties.keySet().forEach(required::add);
      schema.add("required", required);
    }
    return with(new JsonObject(), "$ref", "#/components/schemas/" + name);
  }

  private void addComponents(Class<?> record, JsonObject properties) {
    for (RecordComponent component : record.getRecordComponents()) {
      if (component.isAnnotationPresent(Inline.class)) {
        addComponents(component.getType(), properties);
      } else {
        properties.add(component.getName(), schema(component.getGenericType()));
      }
    }
  }

  private JsonObject schema(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
      JsonObject inner = schema(last);
      if (generic.getRawType() == Optional.class) {
        return nullable(inner);
      } else if (generic.getRawType() == List.class) {
        JsonObject array = typed("array");
        array.add("items", inner);
        return array;
      } else if (generic.getRawType() == Map.class) {
        JsonObject map = typed("object");
        map.add("additionalProperties", inner);
        return map;
      }
    } else if (type instanceof Class<?> plain) {
      if (plain == MeetingDate.class) {
        return with(typed("string"), "pattern", "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$");
      } else if (plain.isRecord()) {
        return reference(plain);
      } else if (plain.isEnum()) {
        JsonArray words = new JsonArray();
        for (Object constant : plain.getEnumConstants()) {
          words.add(((Enum<?>) constant).name().toLowerCase(Locale.ROOT));
        }
        JsonObject schema = new JsonObject();
        schema.add("enum", words);
        return schema;
      } else if (plain == String.class) {
        return typed("string");
      } else if (plain == LocalDate.class) {
        return with(typed("string"), "format", "date");
      } else if (plain == YearMonth.class) {
        return with(typed("string"), "pattern", "^[0-9]{4}-[0-9]{2}$");
      } else if (plain == Instant.class) {
        return with(typed("string"), "format", "date-time");
      } else if (plain == boolean.class || plain == Boolean.class) {
        return typed("boolean");
      } else if (plain == int.class || plain == long.class) {
        return typed("integer");
      } else if (plain == double.class) {
        return typed("number");
      }
    }
    throw new IllegalArgumentException("no schema for " + type);
  }

  private static JsonObject nullable(JsonObject schema) {
    if (schema.has("$ref")) {
      JsonArray either = new JsonArray();
      either.add(schema);
      either.add(typed("null"));
      JsonObject nullable = new JsonObject();
      nullable.add("oneOf", either);
      return nullable;
    }
    if (schema.has("enum")) {
      schema.getAsJsonArray("enum").add(JsonNull.INSTANCE);
      return schema;
    }
    JsonElement type = schema.get("type");
    JsonArray types = new JsonArray();
    types.add(type);
    types.add("null");
    schema.add("type", types);
    return schema;
  }

  private static JsonObject typed(String type) {
    return with(new JsonObject(), "type", type);
  }

  private static JsonObject with(JsonObject schema, String key, String value) {
    schema.add(key, new JsonPrimitive(value));
    return schema;
  }
}
