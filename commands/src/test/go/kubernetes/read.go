package main

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured/unstructuredscheme"
	"k8s.io/apimachinery/pkg/runtime"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	"k8s.io/client-go/tools/clientcmd"
	clientcmdlatest "k8s.io/client-go/tools/clientcmd/api/latest"
	"sigs.k8s.io/yaml"
)

var typer = unstructuredscheme.NewUnstructuredObjectTyper()

// read answers what kubectl makes of bytes that people wrote, which are given as hexadecimal digits.
func read(c testCase) (string, error) {
	raw, err := hex.DecodeString(c.Text)
	if err != nil {
		return "", err
	}
	switch c.Kind {
	case "read-yaml":
		out, err := yaml.YAMLToJSON(raw)
		return string(out), err
	case "read-kubeconfig":
		config, err := clientcmd.Load(raw)
		if err != nil {
			return "", err
		}
		out, err := runtime.Encode(clientcmdlatest.Codec, config)
		return string(out), err
	case "read-manifests":
		return manifests(raw), nil
	}
	return "", fmt.Errorf("unknown kind %q", c.Kind)
}

// manifests does what the resource builder's StreamVisitor does with a file, one line for each object or mistake.
func manifests(raw []byte) string {
	var out strings.Builder
	reader := transform.NewReader(bytes.NewReader(raw), unicode.BOMOverride(unicode.UTF8.NewDecoder()))
	decoder := utilyaml.NewYAMLOrJSONDecoder(reader, 4096)
	for {
		ext := runtime.RawExtension{}
		if err := decoder.Decode(&ext); err != nil {
			if !errors.Is(err, io.EOF) {
				fmt.Fprintf(&out, "error parsing F: %v\n", err)
			}
			return out.String()
		}
		ext.Raw = bytes.TrimSpace(ext.Raw)
		if len(ext.Raw) == 0 || bytes.Equal(ext.Raw, []byte("null")) {
			continue
		}
		object, _, err := unstructured.UnstructuredJSONScheme.Decode(ext.Raw, nil, nil)
		if err != nil {
			fmt.Fprintf(&out, "unable to decode \"F\": %v\n", err)
			continue
		}
		flatten(&out, object)
	}
}

// flatten does what FlattenListVisitor does, which puts lists within a list behind its other items.
func flatten(out *strings.Builder, object runtime.Object) {
	objects := []runtime.Object{object}
	inList := meta.IsListType(object)
	for i := 0; i < len(objects); i++ {
		if meta.IsListType(objects[i]) {
			items, err := meta.ExtractList(objects[i])
			if err != nil {
				fmt.Fprintln(out, err)
				return
			}
			objects = append(objects, items...)
			continue
		}
		if _, _, err := typer.ObjectKinds(objects[i]); inList && err != nil {
			fmt.Fprintf(out, "unable to get type info from the object %q: %v\n", reflect.TypeOf(objects[i]), err)
			continue
		}
		line, err := json.Marshal(objects[i].(*unstructured.Unstructured).Object)
		if err != nil {
			panic(err)
		}
		out.Write(line)
		out.WriteByte('\n')
	}
}
