package dev.quarterdeck.demo;

import java.time.Duration;
import java.util.function.Consumer;

/** What a fake engine has aboard when it starts. */
public final class Scenario {

    private final Consumer<Stage> setting;

    private Scenario(Consumer<Stage> setting) {
        this.setting = setting;
    }

    void fill(World world) {
        setting.accept(new Stage(world));
    }

    /** A small web shop with a dozen containers in every state, and its images. */
    public static Scenario demo() {
        return new Scenario(Shop::set);
    }

    /** Nothing but an image to make containers of: {@code busybox:1.35}. */
    public static Scenario empty() {
        return new Scenario(stage -> stage.image(ShopImages.busybox()));
    }

    /** So many containers, most of them running, of a few images. */
    public static Scenario many(int count) {
        return new Scenario(stage -> many(stage, count));
    }

    private static void many(Stage stage, int count) {
        ShopImages.all().forEach(stage::image);
        String[] images = {"busybox:1.35", "redis:7.4-alpine", "nginx:1.29-alpine", "postgres:16"};
        for (int i = 0; i < count; i++) {
            String name = "job-" + String.valueOf(100_001 + i).substring(1);
            String image = images[Hash.below(images.length, 17, i)];
            one(stage, ContainerSpec.of(name, image, "sleep", "infinity"), i);
        }
    }

    private static void one(Stage stage, ContainerSpec spec, int number) {
        Duration age = Duration.ofSeconds(60 + number * 7L);
        double cpu = 0.05 + 3 * Hash.unit(18, number);
        long memory = (2L << 20) + Hash.below(90, 19, number) * (1L << 20);
        spec.load(new Load(cpu, memory, 300, 200, 0, 1)).label("number", "" + (number + 1));
        if (number % 10 == 9) {
            stage.exited(spec, age, age.dividedBy(2), number % 3);
        } else {
            stage.running(spec, age);
        }
    }
}
