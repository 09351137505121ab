// Command kubernetes asks kubectl's own libraries: it reads test cases as a JSON array and writes,
// one a line, what they print.
package main

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"unicode/utf8"
)

type testCase struct {
	Kind    string          `json:"kind"`
	Text    string          `json:"text"`
	Form    string          `json:"form"`
	Numbers []int           `json:"numbers"`
	Data    json.RawMessage `json:"data"`
	Option  string          `json:"option"`
}

type answer struct {
	Out   string `json:"out"`
	Hex   string `json:"hex,omitempty"`
	Error string `json:"error,omitempty"`
}

func main() {
	var cases []testCase
	if err := json.NewDecoder(os.Stdin).Decode(&cases); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for _, c := range cases {
		if err := encoder.Encode(ask(c)); err != nil {
			panic(err)
		}
	}
}

func ask(c testCase) (a answer) {
	text, err := printed(c)
	if err != nil {
		a.Error = err.Error()
	}
	if utf8.ValidString(text) {
		a.Out = text
	} else {
		a.Hex = hex.EncodeToString([]byte(text))
	}
	return a
}
