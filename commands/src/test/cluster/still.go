package main

import (
	"context"

	"github.com/spf13/cobra"
	genericserver "k8s.io/apiserver/pkg/server"
	"k8s.io/client-go/rest"
	cliflag "k8s.io/component-base/cli/flag"
	"k8s.io/component-base/cli/globalflag"
	"k8s.io/component-base/compatibility"
	"k8s.io/component-base/logs"
	logsapi "k8s.io/component-base/logs/api/v1"
	apiserver "k8s.io/kubernetes/cmd/kube-apiserver/app"
	"k8s.io/kubernetes/cmd/kube-apiserver/app/options"

	utilerrors "k8s.io/apimachinery/pkg/util/errors"
)

// What an API server writes by itself after its start: none of it may change or delete what was recorded.
var writers = []string{
	"bootstrap-controller",                                  // service and endpoints "kubernetes"
	"start-kubernetes-service-cidr-controller",              // its address range
	"start-system-namespaces-controller",                    // default, kube-system, …
	"start-cluster-authentication-info-controller",          // kube-system/extension-apiserver-authentication
	"start-kube-apiserver-identity-lease-controller",        // a lease of its own
	"start-kube-apiserver-identity-lease-garbage-collector", // the end of every lease that has run out
	"start-legacy-token-tracking-controller",                // kube-system/kube-apiserver-legacy-service-account-token-tracking
	"rbac/bootstrap-roles",                                  // roles and bindings named system:…
	"scheduling/bootstrap-system-priority-classes",
	"priority-and-fairness-config-producer", // flow schemas and priority levels
}

// newStillServerCommand is kube-apiserver's own command without those writers.
func newStillServerCommand() *cobra.Command {
	settings := options.NewServerRunOptions()
	features := settings.GenericServerRunOptions.ComponentGlobalsRegistry.FeatureGateFor(compatibility.DefaultKubeComponent)
	command := &cobra.Command{
		Use:          "kube-apiserver-still",
		Short:        "A Kubernetes API server that writes nothing by itself",
		SilenceUsage: true,
		Args:         cobra.NoArgs,
		PersistentPreRunE: func(*cobra.Command, []string) error {
			rest.SetDefaultWarningHandler(rest.NoWarnings{})
			return settings.GenericServerRunOptions.ComponentGlobalsRegistry.Set()
		},
		RunE: func(command *cobra.Command, _ []string) error {
			if err := logsapi.ValidateAndApply(settings.Logs, features); err != nil {
				return err
			}
			return runStill(command.Context(), settings)
		},
	}
	command.SetContext(genericserver.SetupSignalContext())
	flags := settings.Flags()
	globalflag.AddGlobalFlags(flags.FlagSet("global"), command.Name(), logs.SkipLoggingConfigurationFlags())
	for _, set := range flags.FlagSets {
		command.Flags().AddFlagSet(set)
	}
	cliflag.SetUsageAndHelpFunc(command, flags, 0)
	return command
}

func runStill(ctx context.Context, settings *options.ServerRunOptions) error {
	completed, err := settings.Complete(ctx)
	if err != nil {
		return err
	}
	if errs := completed.Validate(); len(errs) != 0 {
		return utilerrors.NewAggregate(errs)
	}
	config, err := apiserver.NewConfig(completed)
	if err != nil {
		return err
	}
	for _, generic := range []*genericserver.Config{
		config.KubeAPIs.ControlPlane.Generic,
		&config.ApiExtensions.GenericConfig.Config,
		&config.Aggregator.GenericConfig.Config,
	} {
		generic.DisabledPostStartHooks.Insert(writers...)
	}
	whole, err := config.Complete()
	if err != nil {
		return err
	}
	server, err := apiserver.CreateServerChain(whole)
	if err != nil {
		return err
	}
	prepared, err := server.PrepareRun()
	if err != nil {
		return err
	}
	return prepared.Run(ctx)
}
