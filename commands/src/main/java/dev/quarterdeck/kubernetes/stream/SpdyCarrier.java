package dev.quarterdeck.kubernetes.stream;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The channels of a command as streams of SPDY, each with its name in a header. */
final class SpdyCarrier implements Carrier {
    private final Spdy spdy;
    private final Map<Integer, Integer> streams = new HashMap<>();
    private final Map<Integer, Integer> channels = new HashMap<>();

    SpdyCarrier(Spdy spdy, List<Channel> wanted) throws IOException {
        this.spdy = spdy;
        for (Channel channel : wanted) {
            spdy.open(
                    Map.of("streamtype", channel.streamType()),
                    stream -> {
                        streams.put(channel.number(), stream);
                        channels.put(stream, channel.number());
                    });
        }
    }

    @Override
    public void send(int stream, byte[] bytes, int offset, int length) throws IOException {
        Integer number = streams.get(stream);
        if (number != null) {
            spdy.send(number, bytes, offset, length);
        }
    }

    @Override
    public boolean finish(int stream) throws IOException {
        Integer number = streams.get(stream);
        return number != null && spdy.finish(number);
    }

    @Override
    public void carry(Sink sink) throws IOException {
        Set<Integer> open = new HashSet<>(channels.values());
        open.remove(Channel.STDIN.number());
        open.remove(Channel.RESIZE.number());
        spdy.carry(new Outputs(sink, open));
    }

    /** The connection would stay; the command is over when its outputs are. */
    private final class Outputs implements Sink {
        private final Sink sink;
        private final Set<Integer> open;

        Outputs(Sink sink, Set<Integer> open) {
            this.sink = sink;
            this.open = open;
        }

        @Override
        public void take(int stream, byte[] bytes, int offset, int length) throws IOException {
            Integer channel = channels.get(stream);
            if (channel != null) {
                sink.take(channel, bytes, offset, length);
            }
        }

        @Override
        public void ended(int stream) {
            open.remove(channels.get(stream));
        }

        @Override
        public boolean over() {
            return open.isEmpty();
        }
    }

    @Override
    public void close() {
        spdy.close();
    }
}
