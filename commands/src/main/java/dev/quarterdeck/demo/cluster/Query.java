package dev.quarterdeck.demo.cluster;

import dev.quarterdeck.demo.Request;

/** The parameters of a request, read as the server reads them. */
final class Query {

    private Query() {}

    static boolean flag(Request request, String name) {
        String value = request.query(name);
        return value != null && !value.equals("false") && !value.equals("0");
    }

    static long number(Request request, String name, long otherwise) {
        String text = request.query(name, "");
        try {
            return text.isEmpty() ? otherwise : Long.parseLong(text);
        } catch (NumberFormatException malformed) {
            throw StatusError.badRequest(
                    "strconv.ParseInt: parsing \"" + text + "\": invalid syntax");
        }
    }

    /** Zero when any will do. */
    static long revision(Request request) {
        String text = request.query("resourceVersion", "");
        try {
            return text.isEmpty() ? 0 : Long.parseUnsignedLong(text);
        } catch (NumberFormatException malformed) {
            throw StatusError.badRequest(
                    "invalid resource version: resourceVersion: Invalid value: \"%s\": strconv.ParseUint: parsing \"%s\": invalid syntax"
                            .formatted(text, text));
        }
    }

    static Selector selector(ApiPath path, Request request) {
        Selector labels = LabelSelector.of(request.query("labelSelector", ""));
        Selector fields = FieldSelector.of(path.kind(), request.query("fieldSelector", ""));
        String name = path.name();
        return object ->
                labels.test(object)
                        && fields.test(object)
                        && (name.isEmpty() || name.equals(object.name()));
    }
}
