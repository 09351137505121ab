package main

import (
	"encoding/json"

	jsonpatch "gopkg.in/evanphx/json-patch.v4"
	"k8s.io/apimachinery/pkg/util/jsonmergepatch"
	"k8s.io/apimachinery/pkg/util/strategicpatch"
)

// patched is an object with a field for each way of merging.
type patched struct {
	Name       string            `json:"name"`
	Image      string            `json:"image"`
	Count      int64             `json:"count"`
	On         bool              `json:"on"`
	Labels     map[string]string `json:"labels"`
	Inner      *patched          `json:"inner"`
	Strategy   *patched          `json:"strategy" patchStrategy:"retainKeys"`
	Replaced   *patched          `json:"replaced" patchStrategy:"replace"`
	Args       []string          `json:"args"`
	Finalizers []string          `json:"finalizers" patchStrategy:"merge"`
	Numbers    []int64           `json:"numbers" patchStrategy:"merge"`
	Atoms      []patched         `json:"atoms"`
	Containers []patched         `json:"containers" patchStrategy:"merge" patchMergeKey:"name"`
	Ports      []patched         `json:"ports" patchStrategy:"merge" patchMergeKey:"count"`
	Volumes    []patched         `json:"volumes" patchStrategy:"merge,retainKeys" patchMergeKey:"name"`
}

// states are what was written before, what is written now, and what is there.
type states struct {
	Original json.RawMessage `json:"original"`
	Modified json.RawMessage `json:"modified"`
	Current  json.RawMessage `json:"current"`
}

// patch answers with the patch and what it makes of what is there.
func patch(c testCase) (string, error) {
	var s states
	if err := json.Unmarshal(c.Data, &s); err != nil {
		return "", err
	}
	made, after, err := applied(c, s)
	if err != nil {
		return string(made), err
	}
	return string(made) + "\n" + string(after), nil
}

func applied(c testCase, s states) (made, after []byte, err error) {
	if c.Kind == "patch-merge" {
		if made, err = jsonmergepatch.CreateThreeWayJSONMergePatch(s.Original, s.Modified, s.Current); err != nil {
			return nil, nil, err
		}
		after, err = jsonpatch.MergePatch(s.Current, made)
		return made, after, err
	}
	schema, err := strategicpatch.NewPatchMetaFromStruct(patched{})
	if err != nil {
		return nil, nil, err
	}
	made, err = strategicpatch.CreateThreeWayMergePatch(s.Original, s.Modified, s.Current, schema, true)
	if err != nil {
		return nil, nil, err
	}
	after, err = strategicpatch.StrategicMergePatchUsingLookupPatchMeta(s.Current, made, schema)
	return made, after, err
}
