package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"text/template"
)

// templateAnswer runs a template. Whole numbers of the data are ints, as in the structs of the
// docker client.
func templateAnswer(c testCase) (string, error) {
	tmpl := template.New(c.Form).Funcs(functions())
	if c.Option != "" {
		tmpl = tmpl.Option(c.Option)
	}
	tmpl, err := tmpl.Parse(c.Text)
	if err != nil {
		return "", err
	}
	data, err := decode(c.Data, len(c.Numbers) > 0)
	if err != nil {
		return "", err
	}
	var out bytes.Buffer
	err = tmpl.Execute(&out, data)
	return out.String(), err
}

// decode reads data; json.Numbers stay what they are where they are wanted, as in docker's second try
// of an inspection.
func decode(raw json.RawMessage, numbers bool) (any, error) {
	if len(raw) == 0 {
		return nil, nil
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber()
	var data any
	if err := decoder.Decode(&data); err != nil {
		return nil, err
	}
	if numbers {
		return data, nil
	}
	return ints(data), nil
}

func ints(value any) any {
	switch v := value.(type) {
	case map[string]any:
		if kind, ok := v["$go"].(string); ok {
			return typed(kind, v)
		}
		for key, item := range v {
			v[key] = ints(item)
		}
	case []any:
		for i, item := range v {
			v[i] = ints(item)
		}
	case json.Number:
		if n, err := v.Int64(); err == nil {
			return int(n)
		}
		f, err := v.Float64()
		if err != nil {
			panic(err)
		}
		return f
	}
	return value
}

// typed makes what JSON cannot say: a map or slice of strings, a context with methods.
func typed(kind string, v map[string]any) any {
	switch kind {
	case "map[string]string":
		m := map[string]string{}
		for key, item := range v["value"].(map[string]any) {
			m[key] = item.(string)
		}
		return m
	case "[]string":
		list := []string{}
		for _, item := range v["value"].([]any) {
			list = append(list, item.(string))
		}
		return list
	case "float64":
		f, err := v["value"].(json.Number).Float64()
		if err != nil {
			panic(err)
		}
		return f
	case "context":
		return &Context{ID: "a1", labels: map[string]string{"env": "prod"}}
	}
	panic("unknown type " + kind)
}

// Context stands for the contexts of docker's formatter.
type Context struct {
	ID     string
	labels map[string]string
}

// Names is a method without arguments.
func (c *Context) Names() string { return "web,db" }

// Size is a number.
func (c *Context) Size() int { return 42 }

// Label takes an argument.
func (c *Context) Label(name string) string { return c.labels[name] }

// functions are those of the docker client, written anew.
func functions() template.FuncMap {
	return template.FuncMap{
		"json": func(v any) (string, error) {
			var out bytes.Buffer
			encoder := json.NewEncoder(&out)
			encoder.SetEscapeHTML(false)
			err := encoder.Encode(v)
			return strings.TrimSpace(out.String()), err
		},
		"split": strings.Split,
		"join":  strings.Join,
		"title": strings.Title,
		"lower": strings.ToLower,
		"upper": strings.ToUpper,
		"pad": func(s string, before, after int) string {
			if s == "" {
				return s
			}
			return fmt.Sprintf("%*s%s%*s", before, "", s, after, "")
		},
		"truncate": func(s string, n int) string {
			if len(s) < n {
				return s
			}
			return s[:n]
		},
	}
}
