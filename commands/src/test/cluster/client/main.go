// Package client is kubectl.
package client

import (
	"os"

	_ "k8s.io/client-go/plugin/pkg/client/auth"
	"k8s.io/component-base/cli"
	"k8s.io/component-base/logs"
	"k8s.io/kubectl/pkg/cmd"
	"k8s.io/kubectl/pkg/cmd/util"
)

// Main runs the command line in os.Args, and returns only when that went well.
func Main() {
	logs.GlogSetter(cmd.GetLogVerbosity(os.Args)) // before kubectl's own flags are read, as kubectl does it
	if err := cli.RunNoErrOutput(cmd.NewDefaultKubectlCommand()); err != nil {
		util.CheckErr(err)
	}
}
