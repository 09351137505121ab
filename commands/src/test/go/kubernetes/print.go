package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	ints "k8s.io/apimachinery/pkg/util/json"
	"k8s.io/cli-runtime/pkg/genericclioptions"
	"k8s.io/cli-runtime/pkg/printers"
	"k8s.io/klog/v2"
	"k8s.io/kubectl/pkg/cmd/get"
	"sigs.k8s.io/yaml"
	"sigs.k8s.io/yaml/kyaml"
)

func printed(c testCase) (text string, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("panic: %v", x)
		}
	}()
	switch c.Kind {
	case "yaml":
		out, err := yaml.Marshal(value(c.Data))
		return string(out), err
	case "kyaml":
		var out bytes.Buffer
		err := (&kyaml.Encoder{}).FromObject(value(c.Data), &out)
		return out.String(), err
	case "json":
		out, err := json.MarshalIndent(value(c.Data), "", "    ")
		return string(out) + "\n", err
	case "relaxed":
		return get.RelaxedJSONPathExpression(c.Text)
	case "sort":
		return sorted(c)
	case "patch-strategic", "patch-merge":
		return patch(c)
	case "read-yaml", "read-kubeconfig", "read-manifests":
		return read(c)
	}
	printer, err := printer(c)
	if err != nil {
		return "", err
	}
	var out bytes.Buffer
	err = printer.PrintObj(object(c.Data), &out)
	if c.Form == "twice" && err == nil {
		err = printer.PrintObj(object(c.Data), &out)
	}
	return out.String(), err
}

func printer(c testCase) (printers.ResourcePrinter, error) {
	missing := c.Option == ""
	switch c.Kind {
	case "jsonpath", "jsonpath-as-json":
		return genericclioptions.NewJSONPathPrintFlags("", missing).ToPrinter(c.Kind + "=" + c.Text)
	case "go-template":
		flags := genericclioptions.NewGoTemplatePrintFlags()
		flags.AllowMissingKeys = &missing
		return flags.ToPrinter(c.Kind + "=" + c.Text)
	case "custom-columns":
		return get.NewCustomColumnsPrinterFromSpec(c.Text, nil, len(c.Numbers) > 0)
	case "custom-columns-file":
		return get.NewCustomColumnsPrinterFromTemplate(strings.NewReader(c.Text), nil)
	case "name":
		return &printers.NamePrinter{Operation: c.Text}, nil
	}
	return nil, fmt.Errorf("unknown kind %q", c.Kind)
}

// value reads JSON as kubectl does: whole numbers stay whole where 64 bits hold them.
func value(raw json.RawMessage) any {
	var v any
	if err := ints.Unmarshal(raw, &v); err != nil {
		panic(err)
	}
	return v
}

func object(raw json.RawMessage) runtime.Object {
	o := &unstructured.Unstructured{Object: value(raw).(map[string]any)}
	if o.IsList() {
		list, err := o.ToList()
		if err != nil {
			panic(err)
		}
		return list
	}
	return o
}

// sorted answers where the objects of a list stood before they were sorted.
func sorted(c testCase) (text string, err error) {
	var log bytes.Buffer
	klog.LogToStderr(false)
	klog.SetOutput(&log)
	klog.OsExit = func(int) { panic("exit") }
	defer func() {
		if x := recover(); x != nil {
			klog.Flush()
			line, _, _ := strings.Cut(log.String(), "\n")
			_, message, _ := strings.Cut(line, "] ")
			err = errors.New(message)
		}
	}()
	objects := []runtime.Object{}
	for _, item := range value(c.Data).([]any) {
		objects = append(objects, &unstructured.Unstructured{Object: item.(map[string]any)})
	}
	sorter, err := get.SortObjects(nil, objects, c.Text)
	if err != nil {
		return "", err
	}
	order := []int{}
	for i := range objects {
		order = append(order, sorter.OriginalPosition(i))
	}
	return fmt.Sprint(order), nil
}
