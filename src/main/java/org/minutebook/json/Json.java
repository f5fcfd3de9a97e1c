package org.minutebook.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes records as JSON and reads them back. An unknown value is null, never left out; a date is
 * {@code YYYY-MM-DD}; an enum constant is its name in lower case; nothing is escaped for HTML.
 */
public final class Json {
  private static final Gson GSON =
      new GsonBuilder()
          .serializeNulls()
          .disableHtmlEscaping()
          .registerTypeAdapterFactory(new OptionalFactory())
          .registerTypeAdapterFactory(new EnumFactory())
          .registerTypeAdapter(LocalDate.class, new DateAdapter().nullSafe())
          .create();

  private Json() {}

  /** A record, list, map or Gson tree as JSON on one line. */
  public static String print(Object value) {
    return GSON.toJson(value);
  }

  /** Reads what {@link #print} printed of an object of that type. */
  public static <T> T read(String json, Class<T> type) {
    return GSON.fromJson(json, type);
  }

  /** Reads the value that a reader is at. */
  public static <T> T read(JsonReader json, Class<T> type) {
    return GSON.fromJson(json, type);
  }

  private static final class DateAdapter extends TypeAdapter<LocalDate> {
    @Override
    public void write(JsonWriter out, LocalDate date) throws IOException {
      out.value(date.toString());
    }

    @Override
    public LocalDate read(JsonReader in) throws IOException {
      return LocalDate.parse(in.nextString());
    }
  }

  private static final class EnumFactory implements TypeAdapterFactory {
    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
      Class<? super T> raw = type.getRawType();
      if (!raw.isEnum()) {
        return null;
      }
      T[] constants = constants(raw);
      return new TypeAdapter<T>() {
        @Override
        public void write(JsonWriter out, T value) throws IOException {
          out.value(word(value));
        }

        @Override
        public T read(JsonReader in) throws IOException {
          String word = in.nextString();
          for (T constant : constants) {
            if (word(constant).equals(word)) {
              return constant;
            }
          }
          throw new IOException("no " + raw.getSimpleName() + ": " + word);
        }
      }.nullSafe();
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] constants(Class<? super T> type) {
      return (T[]) type.getEnumConstants();
    }

    private static String word(Object constant) {
      return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }
  }

  private static final class OptionalFactory implements TypeAdapterFactory {
    @Override
    @SuppressWarnings("unchecked")
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
      if (type.getRawType() != Optional.class
          || !(type.getType() instanceof ParameterizedType parameterized)) {
        return null;
      }
      TypeAdapter<Object> inner =
          (TypeAdapter<Object>)
              gson.getAdapter(TypeToken.get(parameterized.getActualTypeArguments()[0]));
      return (TypeAdapter<T>)
          new TypeAdapter<Optional<Object>>() {
            @Override
            public void write(JsonWriter out, Optional<Object> value) throws IOException {
              inner.write(out, value.orElse(null));
            }

            @Override
            public Optional<Object> read(JsonReader in) throws IOException {
              if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return Optional.empty();
              }
              return Optional.of(inner.read(in));
            }
          };
    }
  }
}
