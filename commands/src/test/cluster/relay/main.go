// relay listens on ports of this machine's loopback address and passes each connection on to an address in the network
// of another process: relay PID PORT=ADDRESS…
package main

import (
	"fmt"
	"io"
	"net"
	"os"
	"runtime"
	"strings"

	"golang.org/x/sys/unix"
)

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: relay PID PORT=ADDRESS…")
		os.Exit(2)
	}
	if err := relay(os.Args[1], os.Args[2:]); err != nil {
		fmt.Fprintln(os.Stderr, "relay:", err)
		os.Exit(1)
	}
}

func relay(pid string, pairs []string) error {
	network, err := os.Open("/proc/" + pid + "/ns/net")
	if err != nil {
		return err
	}
	calls := make(chan call)
	for _, pair := range pairs {
		port, address, _ := strings.Cut(pair, "=")
		listener, err := net.Listen("tcp", "127.0.0.1:"+port)
		if err != nil {
			return err
		}
		go accept(listener, address, calls)
	}
	return dialWithin(network, calls)
}

type call struct {
	address string
	answer  chan net.Conn
}

func accept(listener net.Listener, address string, calls chan<- call) {
	for {
		here, err := listener.Accept()
		if err != nil {
			fmt.Fprintln(os.Stderr, "relay:", err)
			os.Exit(1)
		}
		go func() {
			defer here.Close()
			answer := make(chan net.Conn)
			calls <- call{address, answer}
			there := <-answer
			if there == nil {
				return
			}
			defer there.Close()
			join(here.(*net.TCPConn), there.(*net.TCPConn))
		}()
	}
}

// dialWithin makes every connection on this one thread, the only one that is in the other network. A socket stays in the
// network it was made in.
func dialWithin(network *os.File, calls <-chan call) error {
	runtime.LockOSThread()
	if err := unix.Setns(int(network.Fd()), unix.CLONE_NEWNET); err != nil {
		return err
	}
	for call := range calls {
		connection, err := net.Dial("tcp", call.address)
		if err != nil {
			fmt.Fprintln(os.Stderr, "relay:", err)
			connection = nil
		}
		call.answer <- connection
	}
	return nil
}

func join(here, there *net.TCPConn) {
	done := make(chan bool)
	one := func(to, from *net.TCPConn) {
		io.Copy(to, from)
		to.CloseWrite()
		done <- true
	}
	go one(here, there)
	go one(there, here)
	<-done
	<-done
}
