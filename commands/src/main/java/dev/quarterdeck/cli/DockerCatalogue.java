package dev.quarterdeck.cli;

import dev.quarterdeck.cli.docker.Attach;
import dev.quarterdeck.cli.docker.Create;
import dev.quarterdeck.cli.docker.Diff;
import dev.quarterdeck.cli.docker.Exec;
import dev.quarterdeck.cli.docker.History;
import dev.quarterdeck.cli.docker.Inspect;
import dev.quarterdeck.cli.docker.InspectContainers;
import dev.quarterdeck.cli.docker.InspectImages;
import dev.quarterdeck.cli.docker.Kill;
import dev.quarterdeck.cli.docker.ListContainers;
import dev.quarterdeck.cli.docker.ListImages;
import dev.quarterdeck.cli.docker.Logs;
import dev.quarterdeck.cli.docker.Pause;
import dev.quarterdeck.cli.docker.Pid;
import dev.quarterdeck.cli.docker.Port;
import dev.quarterdeck.cli.docker.Pull;
import dev.quarterdeck.cli.docker.Remove;
import dev.quarterdeck.cli.docker.RemoveImage;
import dev.quarterdeck.cli.docker.Rename;
import dev.quarterdeck.cli.docker.Restart;
import dev.quarterdeck.cli.docker.Run;
import dev.quarterdeck.cli.docker.Start;
import dev.quarterdeck.cli.docker.Stop;
import dev.quarterdeck.cli.docker.Tag;
import dev.quarterdeck.cli.docker.Top;
import dev.quarterdeck.cli.docker.Unpause;
import dev.quarterdeck.cli.docker.Version;
import dev.quarterdeck.cli.docker.Wait;

import java.util.List;

/** The docker commands: a command is one class and its line here. */
final class DockerCatalogue {
    static final Catalogue ALL =
            new Catalogue(
                    List.of(
                            Entry.of(
                                    "Attach local standard input, output, and error streams to a"
                                            + " running container",
                                    Attach::new,
                                    "attach",
                                    "container attach"),
                            Entry.of(
                                    "Create a new container",
                                    Create::new,
                                    "create",
                                    "container create"),
                            Entry.looking(
                                    "Show the history of an image",
                                    History::new,
                                    "history",
                                    "image history"),
                            Entry.looking(
                                    "Show the Docker version information", Version::new, "version"),
                            Entry.looking(
                                    "Return low-level information on Docker objects",
                                    Inspect::new,
                                    "inspect"),
                            Entry.looking(
                                    "Display detailed information on one or more containers",
                                    InspectContainers::new,
                                    "container inspect"),
                            Entry.looking(
                                    "Display detailed information on one or more images",
                                    InspectImages::new,
                                    "image inspect"),
                            Entry.looking(
                                    "Print the process numbers of containers on the host; 0 where"
                                            + " none runs",
                                    Pid::new,
                                    "pid"),
                            Entry.looking(
                                    "List containers",
                                    ListContainers::new,
                                    "ps",
                                    "container ls",
                                    "container list",
                                    "container ps"),
                            Entry.looking(
                                    "List images",
                                    ListImages::new,
                                    "images",
                                    "image ls",
                                    "image list"),
                            Entry.looking(
                                    "Inspect changes to files or directories on a container's"
                                            + " filesystem",
                                    Diff::new,
                                    "diff",
                                    "container diff"),
                            Entry.looking(
                                    "List port mappings or a specific mapping for the container",
                                    Port::new,
                                    "port",
                                    "container port"),
                            Entry.of(
                                    "Remove one or more images",
                                    RemoveImage::new,
                                    "rmi",
                                    "image rm",
                                    "image rmi",
                                    "image remove"),
                            Entry.of(
                                    "Create a tag TARGET_IMAGE that refers to SOURCE_IMAGE",
                                    Tag::new,
                                    "tag",
                                    "image tag"),
                            Entry.looking(
                                    "Display the running processes of a container",
                                    Top::new,
                                    "top",
                                    "container top"),
                            Entry.of(
                                    "Execute a command in a running container",
                                    Exec::new,
                                    "exec",
                                    "container exec"),
                            Entry.of(
                                    "Kill one or more running containers",
                                    Kill::new,
                                    "kill",
                                    "container kill"),
                            Entry.looking(
                                    "Fetch the logs of a container",
                                    Logs::new,
                                    "logs",
                                    "container logs"),
                            Entry.of(
                                    "Pause all processes within one or more containers",
                                    Pause::new,
                                    "pause",
                                    "container pause"),
                            Entry.of(
                                    "Download an image from a registry",
                                    Pull::new,
                                    "pull",
                                    "image pull"),
                            Entry.of(
                                    "Rename a container",
                                    Rename::new,
                                    "rename",
                                    "container rename"),
                            Entry.of(
                                    "Restart one or more containers",
                                    Restart::new,
                                    "restart",
                                    "container restart"),
                            Entry.of(
                                    "Remove one or more containers",
                                    Remove::new,
                                    "rm",
                                    "remove",
                                    "container rm",
                                    "container remove"),
                            Entry.of(
                                    "Create and run a new container from an image",
                                    Run::new,
                                    "run",
                                    "container run"),
                            Entry.of(
                                    "Start one or more stopped containers",
                                    Start::new,
                                    "start",
                                    "container start"),
                            Entry.of(
                                    "Stop one or more running containers",
                                    Stop::new,
                                    "stop",
                                    "container stop"),
                            Entry.of(
                                    "Unpause all processes within one or more containers",
                                    Unpause::new,
                                    "unpause",
                                    "container unpause"),
                            Entry.looking(
                                    "Block until one or more containers stop, then print their exit"
                                            + " codes",
                                    Wait::new,
                                    "wait",
                                    "container wait")));

    private DockerCatalogue() {}
}
