// kubectl as a program of its own.
package main

import "quarterdeck.dev/cluster/client"

func main() { client.Main() }
