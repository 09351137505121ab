package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"
)

// textAnswer does with the standard library what a case asks of our own text package.
func textAnswer(c testCase) (string, error) {
	switch c.Kind {
	case "quote":
		return strconv.Quote(c.Text), nil
	case "quoteAscii":
		return strconv.QuoteToASCII(c.Text), nil
	case "unquote":
		return strconv.Unquote(c.Text)
	case "float":
		return floatAnswer(c)
	case "atoi":
		n, err := strconv.Atoi(c.Text)
		return fmt.Sprint(n), err
	case "int":
		n, err := strconv.ParseInt(c.Text, 0, 64)
		return fmt.Sprint(n), err
	case "uint":
		n, err := strconv.ParseUint(c.Text, 10, 16)
		return fmt.Sprint(n), err
	case "bool":
		b, err := strconv.ParseBool(c.Text)
		return fmt.Sprint(b), err
	case "parseFloat":
		f, err := strconv.ParseFloat(c.Text, 64)
		return strconv.FormatFloat(f, 'e', -1, 64), err
	case "duration":
		d, err := time.ParseDuration(c.Text)
		return d.String(), err
	case "time":
		t, err := time.Parse(time.RFC3339Nano, c.Text)
		if err != nil {
			return "", err
		}
		return t.Format(time.RFC3339Nano) + " " + t.Format(time.RFC3339) + " " + t.UTC().String(), nil
	case "json":
		var value any
		if err := json.Unmarshal([]byte(c.Text), &value); err != nil {
			return "", err
		}
		out, err := json.Marshal(value)
		return string(out), err
	case "indent":
		var out bytes.Buffer
		err := json.Indent(&out, []byte(c.Text), ">", "  ")
		return out.String(), err
	case "compact":
		var out bytes.Buffer
		err := json.Compact(&out, []byte(c.Text))
		return out.String(), err
	case "tabs":
		return tabsAnswer(c)
	}
	return "", fmt.Errorf("unknown kind %q", c.Kind)
}

func floatAnswer(c testCase) (string, error) {
	f, err := strconv.ParseFloat(c.Text, 64)
	if err != nil {
		return "", err
	}
	return strconv.FormatFloat(f, c.Form[0], c.Numbers[0], 64), nil
}

func tabsAnswer(c testCase) (string, error) {
	var out strings.Builder
	n := c.Numbers
	w := tabwriter.NewWriter(&out, n[0], n[1], n[2], c.Form[0], uint(n[3]))
	if _, err := w.Write([]byte(c.Text)); err != nil {
		return "", err
	}
	err := w.Flush()
	return out.String(), err
}
