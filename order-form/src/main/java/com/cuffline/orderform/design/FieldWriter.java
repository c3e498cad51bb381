package com.cuffline.orderform.design;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes fields straight into a document. Numbers have six decimals at the most and the same text on every Java; what is not known
 * is null.
 */
public final class FieldWriter {
    private static final int DECIMALS = 6;
    private static final double SCALE = 1e6;
    /** Below it a number of six decimals fits a long. */
    private static final double FITS = 1e12;

    private final JsonGenerator out;

    /** @param out stands inside an object */
    public FieldWriter(JsonGenerator out) {
        this.out = out;
    }

    /** A finite number with six decimals at the most, without zeros at its end. */
    public static BigDecimal rounded(double value) {
        BigDecimal plain = Math.abs(value) < FITS
                ? BigDecimal.valueOf((long) Math.rint(value * SCALE), DECIMALS)
                : new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        BigDecimal shortest = plain.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** A word of a closed list as documents write it: lower case with dashes. */
    public static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public FieldWriter text(String field, @Nullable String text) {
        if (text == null) {
            out.writeNullProperty(field);
        } else {
            out.writeStringProperty(field, text);
        }
        return this;
    }

    public FieldWriter word(String field, Enum<?> word) {
        return text(field, word(word));
    }

    public FieldWriter flag(String field, boolean flag) {
        out.writeBooleanProperty(field, flag);
        return this;
    }

    public FieldWriter count(String field, int count) {
        out.writeNumberProperty(field, count);
        return this;
    }

    /** Null for what is not finite. */
    public FieldWriter number(String field, double number) {
        if (Double.isFinite(number)) {
            out.writeName(field);
            write(number);
        } else {
            out.writeNullProperty(field);
        }
        return this;
    }

    public FieldWriter number(String field, OptionalDouble number) {
        return number(field, number.orElse(Double.NaN));
    }

    /** Bytes in base64. */
    public FieldWriter bytes(String field, byte[] bytes) {
        out.writeBinaryProperty(field, bytes);
        return this;
    }

    public FieldWriter object(String field, Runnable fields) {
        out.writeObjectPropertyStart(field);
        fields.run();
        out.writeEndObject();
        return this;
    }

    /** An array of objects. */
    public <T> FieldWriter objects(String field, Iterable<T> items, Consumer<? super T> fields) {
        return list(field, items, item -> {
            out.writeStartObject();
            fields.accept(item);
            out.writeEndObject();
        });
    }

    /** An array of arrays of finite numbers. */
    <T> FieldWriter tuples(String field, Iterable<T> items, Consumer<? super T> numbers) {
        return list(field, items, item -> tuple(() -> numbers.accept(item)));
    }

    public FieldWriter texts(String field, Iterable<String> texts) {
        return list(field, texts, out::writeString);
    }

    /** An array of finite numbers. */
    FieldWriter numbers(String field, double... numbers) {
        out.writeArrayPropertyStart(field);
        for (double number : numbers) {
            write(number);
        }
        out.writeEndArray();
        return this;
    }

    /** An array of whatever is written inside. */
    <T> FieldWriter list(String field, Iterable<T> items, Consumer<? super T> item) {
        out.writeArrayPropertyStart(field);
        items.forEach(item);
        out.writeEndArray();
        return this;
    }

    /** An array inside an array. */
    void tuple(Runnable inside) {
        out.writeStartArray();
        inside.run();
        out.writeEndArray();
    }

    /** A finite number inside an array. */
    void write(double number) {
        out.writeNumber(rounded(number).toPlainString());
    }
}
