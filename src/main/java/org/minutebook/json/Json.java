package org.minutebook.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minutebook.minutes.MeetingDate;

/**
 * Writes records as JSON and reads them back. An unknown value is null, never left out; a date is
 * {@code YYYY-MM-DD}, a month {@code YYYY-MM} (a meeting has one or the other); an enum constant is
 * its name in lower case; nothing is escaped for HTML.
 */
public final class Json {
  private static final Gson GSON =
      new GsonBuilder()
          .serializeNulls()
          .disableHtmlEscaping()
          .registerTypeAdapterFactory(new InlineFactory())
          .registerTypeAdapterFactory(new OptionalFactory())
          .registerTypeAdapterFactory(new EnumFactory())
          .registerTypeAdapter(LocalDate.class, ofText(LocalDate::parse))
          .registerTypeAdapter(MeetingDate.class, ofText(MeetingDate::parse))
          .registerTypeAdapter(YearMonth.class, ofText(YearMonth::parse))
          .registerTypeAdapter(Instant.class, ofText(Instant::parse))
          .create();

  private Json() {}

  /** A record, list, map or Gson tree as JSON on one line. */
  public static String print(Object value) {
    return GSON.toJson(value);
  }

  /** A record as a Gson tree, which {@link #print} prints as the record. */
  public static JsonObject tree(Record value) {
    return GSON.toJsonTree(value).getAsJsonObject();
  }

  /** Reads what {@link #print} printed of an object of that type. */
  public static <T> T read(String json, Class<T> type) {
    return GSON.fromJson(json, type);
  }

  /** Writes values as {@code toString} has them. */
  private static <T> TypeAdapter<T> ofText(Function<String, T> parse) {
    return new TypeAdapter<T>() {
      @Override
      public void write(JsonWriter out, T value) throws IOException {
        out.value(value.toString());
      }

      @Override
      public T read(JsonReader in) throws IOException {
        return parse.apply(in.nextString());
      }
    }.nullSafe();
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

  private static final class InlineFactory implements TypeAdapterFactory {
    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
      Set<String> inline =
          Arrays.stream(type.getRawType().getDeclaredFields())
              .filter(field -> field.isAnnotationPresent(Inline.class))
              .map(Field::getName)
              .collect(Collectors.toUnmodifiableSet());
      if (inline.isEmpty()) {
        return null;
      }
      TypeAdapter<T> nested = gson.getDelegateAdapter(this, type);
      TypeAdapter<JsonElement> trees = gson.getAdapter(JsonElement.class);
      return new TypeAdapter<T>() {
        @Override
        public void write(JsonWriter out, T value) throws IOException {
          JsonObject flat = new JsonObject();
          nested
              .toJsonTree(value)
              .getAsJsonObject()
              .asMap()
              .forEach(
                  (key, part) -> {
                    if (inline.contains(key)) {
                      part.getAsJsonObject().asMap().forEach(flat::add);
                    } else {
                      flat.add(key, part);
                    }
                  });
          trees.write(out, flat);
        }

        @Override
        public T read(JsonReader in) {
          throw new UnsupportedOperationException(type + " is only written");
        }
      };
    }
  }
}
