package main

import (
	"fmt"
	"math/rand/v2"
	"net"
	"os"
	"strconv"
)

// freePorts prints as many free ports of the loopback address as the first argument says. They lie below those that
// systems give to outgoing connections, so a server that is down for a while finds its port free again.
func freePorts() int {
	count, err := strconv.Atoi(append(os.Args, "1")[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, "usage: free-ports COUNT")
		return 2
	}
	for tries := 0; count > 0 && tries < 10000; tries++ {
		port := 20000 + rand.IntN(10000)
		listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
		if err != nil {
			continue
		}
		defer listener.Close() // after the last: so that none is printed twice
		fmt.Println(port)
		count--
	}
	if count > 0 {
		fmt.Fprintln(os.Stderr, "free-ports: no free port between 20000 and 29999")
		return 1
	}
	return 0
}
