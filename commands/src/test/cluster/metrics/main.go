// metrics answers for metrics.k8s.io in place of metrics-server: a pod's containers and a node use what their names say,
// so that two clients asking at different moments get the same figures.
package main

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"hash/fnv"
	"log"
	"math/big"
	"net/http"
	"time"

	core "k8s.io/api/core/v1"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/resource"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
	metrics "k8s.io/metrics/pkg/apis/metrics/v1beta1"
)

const (
	version = "metrics.k8s.io/v1beta1"
	root    = "/apis/" + version
)

type server struct{ cluster kubernetes.Interface }

func main() {
	config, err := rest.InClusterConfig()
	check(err)
	cluster, err := kubernetes.NewForConfig(config)
	check(err)
	certificate, err := selfSigned()
	check(err)
	s := server{cluster}
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+root, answer(discovery))
	mux.HandleFunc("GET "+root+"/nodes", answer(s.nodes))
	mux.HandleFunc("GET "+root+"/nodes/{name}", answer(s.node))
	mux.HandleFunc("GET "+root+"/pods", answer(s.pods))
	mux.HandleFunc("GET "+root+"/namespaces/{namespace}/pods", answer(s.pods))
	mux.HandleFunc("GET "+root+"/namespaces/{namespace}/pods/{name}", answer(s.pod))
	listener := http.Server{
		Addr:      ":4443",
		Handler:   mux,
		TLSConfig: &tls.Config{Certificates: []tls.Certificate{certificate}},
	}
	check(listener.ListenAndServeTLS("", ""))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func answer(find func(*http.Request) (any, error)) http.HandlerFunc {
	return func(response http.ResponseWriter, request *http.Request) {
		body, err := find(request)
		status := http.StatusOK
		if err != nil {
			var known *apierrors.StatusError
			if !errors.As(err, &known) {
				known = apierrors.NewInternalError(err)
			}
			told := known.Status()
			told.Kind, told.APIVersion = "Status", "v1"
			body, status = told, int(told.Code)
		}
		response.Header().Set("Content-Type", "application/json")
		response.WriteHeader(status)
		_ = json.NewEncoder(response).Encode(body)
	}
}

func discovery(*http.Request) (any, error) {
	verbs := meta.Verbs{"get", "list"}
	return meta.APIResourceList{
		TypeMeta:     meta.TypeMeta{Kind: "APIResourceList", APIVersion: "v1"},
		GroupVersion: version,
		APIResources: []meta.APIResource{
			{Name: "nodes", SingularName: "", Namespaced: false, Kind: "NodeMetrics", Verbs: verbs},
			{Name: "pods", SingularName: "", Namespaced: true, Kind: "PodMetrics", Verbs: verbs},
		},
	}, nil
}

func selected(request *http.Request) meta.ListOptions {
	query := request.URL.Query()
	return meta.ListOptions{LabelSelector: query.Get("labelSelector"), FieldSelector: query.Get("fieldSelector")}
}

func (s server) nodes(request *http.Request) (any, error) {
	found, err := s.cluster.CoreV1().Nodes().List(request.Context(), selected(request))
	if err != nil {
		return nil, err
	}
	list := metrics.NodeMetricsList{TypeMeta: kind("NodeMetricsList"), Items: []metrics.NodeMetrics{}}
	for _, node := range found.Items {
		list.Items = append(list.Items, ofNode(node))
	}
	return list, nil
}

func (s server) node(request *http.Request) (any, error) {
	name := request.PathValue("name")
	node, err := s.cluster.CoreV1().Nodes().Get(request.Context(), name, meta.GetOptions{})
	if apierrors.IsNotFound(err) {
		return nil, apierrors.NewNotFound(metrics.Resource("nodemetrics"), name)
	}
	if err != nil {
		return nil, err
	}
	return ofNode(*node), nil
}

func (s server) pods(request *http.Request) (any, error) {
	found, err := s.cluster.CoreV1().Pods(request.PathValue("namespace")).List(request.Context(), selected(request))
	if err != nil {
		return nil, err
	}
	list := metrics.PodMetricsList{TypeMeta: kind("PodMetricsList"), Items: []metrics.PodMetrics{}}
	for _, pod := range found.Items {
		if pod.Status.Phase == core.PodRunning {
			list.Items = append(list.Items, ofPod(pod))
		}
	}
	return list, nil
}

func (s server) pod(request *http.Request) (any, error) {
	namespace, name := request.PathValue("namespace"), request.PathValue("name")
	pod, err := s.cluster.CoreV1().Pods(namespace).Get(context.Background(), name, meta.GetOptions{})
	if apierrors.IsNotFound(err) || err == nil && pod.Status.Phase != core.PodRunning {
		return nil, apierrors.NewNotFound(metrics.Resource("podmetrics"), namespace+"/"+name)
	}
	if err != nil {
		return nil, err
	}
	return ofPod(*pod), nil
}

func kind(name string) meta.TypeMeta { return meta.TypeMeta{Kind: name, APIVersion: version} }

func ofNode(node core.Node) metrics.NodeMetrics {
	return metrics.NodeMetrics{
		TypeMeta:   kind("NodeMetrics"),
		ObjectMeta: meta.ObjectMeta{Name: node.Name, CreationTimestamp: meta.Now(), Labels: node.Labels},
		Timestamp:  meta.Now(),
		Window:     meta.Duration{Duration: 20 * time.Second},
		Usage:      usage(node.Name, 400_000_000, 900*1024),
	}
}

func ofPod(pod core.Pod) metrics.PodMetrics {
	of := metrics.PodMetrics{
		TypeMeta: kind("PodMetrics"),
		ObjectMeta: meta.ObjectMeta{
			Name: pod.Name, Namespace: pod.Namespace, CreationTimestamp: meta.Now(), Labels: pod.Labels,
		},
		Timestamp: meta.Now(),
		Window:    meta.Duration{Duration: 15 * time.Second},
	}
	for _, container := range pod.Spec.Containers {
		name := pod.Namespace + "/" + pod.Name + "/" + container.Name
		of.Containers = append(of.Containers, metrics.ContainerMetrics{Name: container.Name, Usage: usage(name, 0, 0)})
	}
	return of
}

// usage is in metrics-server's units: nanocores and KiB.
func usage(name string, nanocores, kibibytes int64) core.ResourceList {
	sum := fnv.New32a()
	_, _ = sum.Write([]byte(name))
	number := int64(sum.Sum32())
	return core.ResourceList{
		core.ResourceCPU:    *resource.NewScaledQuantity(nanocores+number%50_000_000, resource.Nano),
		core.ResourceMemory: *resource.NewQuantity((kibibytes+number%(200*1024))*1024, resource.BinarySI),
	}
}

func selfSigned() (tls.Certificate, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return tls.Certificate{}, err
	}
	template := x509.Certificate{
		SerialNumber: big.NewInt(1),
		NotBefore:    time.Now().Add(-time.Hour),
		NotAfter:     time.Now().AddDate(1, 0, 0),
	}
	content, err := x509.CreateCertificate(rand.Reader, &template, &template, &key.PublicKey, key)
	return tls.Certificate{Certificate: [][]byte{content}, PrivateKey: key}, err
}
