package dev.quarterdeck.kubernetes;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a field of a kubeconfig may hold, and what Go calls that. */
sealed interface ConfigType {
    /** The name of the type in an error. */
    String goName();

    /** A text. */
    record Text(String goName) implements ConfigType {}

    /** Truth. */
    record Flag() implements ConfigType {
        @Override
        public String goName() {
            return "bool";
        }
    }

    /** Bytes, written in base64. */
    record Bytes() implements ConfigType {
        @Override
        public String goName() {
            return "[]uint8";
        }
    }

    /** Anything. */
    record Raw() implements ConfigType {
        @Override
        public String goName() {
            return "runtime.RawExtension";
        }
    }

    /** Several of one type. */
    record Several(ConfigType element) implements ConfigType {
        @Override
        public String goName() {
            return "[]" + element.goName();
        }
    }

    /** Values by names of any kind. */
    record Named(ConfigType value) implements ConfigType {
        @Override
        public String goName() {
            return "map[string]" + value.goName();
        }
    }

    /**
     * Fields.
     *
     * @param open whether what is no field of it stays
     * @param whole whether all fields are written, those with nothing in them too
     */
    record Struct(String name, Map<String, ConfigType> fields, boolean open, boolean whole)
            implements ConfigType {
        @Override
        public String goName() {
            return "v1." + name;
        }

        Struct with(String field, ConfigType type) {
            Map<String, ConfigType> more = new LinkedHashMap<>(fields);
            more.put(field, type);
            return new Struct(name, more, open, whole);
        }

        Struct opened() {
            return new Struct(name, fields, true, whole);
        }

        Struct filled() {
            return new Struct(name, fields, open, true);
        }
    }
}
