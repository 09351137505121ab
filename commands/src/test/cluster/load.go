package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"time"

	etcd "go.etcd.io/etcd/client/v3"
	"google.golang.org/grpc/grpclog"
	ports "k8s.io/apimachinery/pkg/util/net"
	"k8s.io/kubernetes/pkg/apis/core"
	"k8s.io/kubernetes/pkg/registry/core/service/portallocator"
)

// Resources that the API server keeps under another name than their own.
var folders = map[string]string{
	"replicationcontrollers": "controllers",
	"endpoints":              "services/endpoints",
	"services":               "services/specs",
	"nodes":                  "minions",
	"ingresses":              "ingress",
}

// Groups whose objects lie under GROUP/RESOURCE; those of custom resource definitions do too.
var grouped = map[string]bool{"apiextensions.k8s.io": true, "apiregistration.k8s.io": true}

type recorded struct {
	path, group, version, resource, kind string
	items                                []map[string]any
}

type entry struct {
	key, value string
	revision   int64
}

// load writes the lists of a corpus into etcd as they were recorded, in the order the objects were last changed,
// and prints the paths of the lists of custom objects: those are served a little later than the others.
func load() int {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: load CORPUS ETCD")
		return 2
	}
	if err := loadInto(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "load:", err)
		return 1
	}
	return 0
}

func loadInto(corpus, endpoint string) error {
	lists, err := readLists(corpus)
	if err != nil {
		return err
	}
	entries, custom, err := entriesOf(lists)
	if err != nil {
		return err
	}
	grpclog.SetLoggerV2(grpclog.NewLoggerV2(io.Discard, io.Discard, io.Discard)) // it speaks of every try to connect
	client, err := etcd.New(etcd.Config{Endpoints: []string{endpoint}, DialTimeout: 10 * time.Second})
	if err != nil {
		return err
	}
	defer client.Close()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	for _, entry := range entries {
		if _, err := client.Put(ctx, entry.key, entry.value); err != nil {
			return fmt.Errorf("%s: %w", entry.key, err)
		}
	}
	if err := putNodePorts(ctx, client, lists); err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "cluster: %d recorded objects\n", len(entries))
	for _, path := range custom {
		fmt.Println(path)
	}
	return nil
}

func readLists(corpus string) ([]recorded, error) {
	var index []struct {
		Name, Method, Path, File string
		Status                   int
	}
	if err := readJSON(filepath.Join(corpus, "api", "index.json"), &index); err != nil {
		return nil, err
	}
	var lists []recorded
	for _, answer := range index {
		if answer.Method != "GET" || answer.Status != 200 || !strings.HasSuffix(answer.Name, ".list") {
			continue
		}
		list := recorded{path: answer.Path}
		// /api/VERSION/RESOURCE or /apis/GROUP/VERSION/RESOURCE
		switch parts := strings.Split(strings.Trim(answer.Path, "/"), "/"); len(parts) {
		case 3:
			list.version, list.resource = parts[1], parts[2]
		case 4:
			list.group, list.version, list.resource = parts[1], parts[2], parts[3]
		default:
			return nil, fmt.Errorf("%s is not the path of a list", answer.Path)
		}
		var body struct {
			Kind  string
			Items []map[string]any
		}
		if err := readJSON(filepath.Join(corpus, "api", answer.File), &body); err != nil {
			return nil, err
		}
		list.kind, list.items = strings.TrimSuffix(body.Kind, "List"), body.Items
		lists = append(lists, list)
	}
	if len(lists) == 0 {
		return nil, fmt.Errorf("no recorded lists in %s", corpus)
	}
	return lists, nil
}

func readJSON(file string, into any) error {
	content, err := os.Open(file)
	if err != nil {
		return err
	}
	defer content.Close()
	decoder := json.NewDecoder(content)
	decoder.UseNumber() // numbers stay as they were written
	if err := decoder.Decode(into); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}

func entriesOf(lists []recorded) (entries []entry, custom []string, err error) {
	defined, elsewhere := map[string]bool{}, map[string]bool{}
	for _, list := range lists {
		for _, item := range list.items {
			switch list.resource {
			case "customresourcedefinitions":
				defined[text(item, "spec", "group")] = true
			case "apiservices":
				if text(item, "spec", "service", "name") != "" {
					elsewhere[text(item, "spec", "group")] = true
				}
			}
		}
	}
	for _, list := range lists {
		if list.resource == "componentstatuses" || elsewhere[list.group] {
			continue
		}
		folder := list.resource
		if name, ok := folders[list.resource]; ok && !defined[list.group] {
			folder = name
		}
		if grouped[list.group] || defined[list.group] {
			folder = list.group + "/" + list.resource
		}
		if defined[list.group] {
			custom = append(custom, list.path)
		}
		for _, item := range list.items {
			if list.resource == "apiservices" && text(item, "spec", "service", "name") != "" {
				continue
			}
			entry, err := entryOf(list, folder, item)
			if err != nil {
				return nil, nil, fmt.Errorf("%s: %w", list.path, err)
			}
			entries = append(entries, entry)
		}
	}
	sort.SliceStable(entries, func(i, j int) bool { return entries[i].revision < entries[j].revision })
	return entries, custom, nil
}

func entryOf(list recorded, folder string, item map[string]any) (entry, error) {
	key := "/registry/" + folder + "/"
	if namespace := text(item, "metadata", "namespace"); namespace != "" {
		key += namespace + "/"
	}
	revision, err := strconv.ParseInt(text(item, "metadata", "resourceVersion"), 10, 64)
	if err != nil {
		return entry{}, err
	}
	delete(item["metadata"].(map[string]any), "resourceVersion")
	item["kind"] = list.kind
	item["apiVersion"] = list.version
	if list.group != "" {
		item["apiVersion"] = list.group + "/" + list.version
	}
	value, err := json.Marshal(item)
	return entry{key + text(item, "metadata", "name"), string(value), revision}, err
}

// putNodePorts notes the ports that the recorded services have, or the server would find and report them missing.
func putNodePorts(ctx context.Context, client *etcd.Client, lists []recorded) error {
	taken, err := portallocator.NewInMemory(*ports.ParsePortRangeOrDie("30000-32767"))
	if err != nil {
		return err
	}
	note := func(value any) {
		if number, ok := value.(json.Number); ok {
			port, _ := number.Int64()
			_ = taken.Allocate(int(port)) // again, if TCP and UDP share it
		}
	}
	for _, list := range lists {
		if list.group != "" || list.resource != "services" {
			continue
		}
		for _, item := range list.items {
			spec, _ := item["spec"].(map[string]any)
			note(spec["healthCheckNodePort"])
			list, _ := spec["ports"].([]any)
			for _, element := range list {
				port, _ := element.(map[string]any)
				note(port["nodePort"])
			}
		}
	}
	var state core.RangeAllocation
	if err := taken.Snapshot(&state); err != nil {
		return err
	}
	value, err := json.Marshal(map[string]any{
		"kind": "RangeAllocation", "apiVersion": "v1", "metadata": map[string]any{},
		"range": state.Range, "data": state.Data,
	})
	if err == nil {
		_, err = client.Put(ctx, "/registry/ranges/servicenodeports", string(value))
	}
	return err
}

// text is the string at the end of a path of names, or "".
func text(object map[string]any, path ...string) string {
	var value any = object
	for _, name := range path {
		inner, _ := value.(map[string]any)
		value = inner[name]
	}
	found, _ := value.(string)
	return found
}
