package dev.quarterdeck.docker;

import java.io.IOException;

/** A connection with its reader, as it is kept between requests. */
record Line(Connection connection, Wire wire) {
    static Line open(Connection connection) throws IOException {
        connection.connect();
        return new Line(connection, new Wire(connection.in()));
    }
}
