// CoreDNS with the plugins that the embedded cluster and the name server of the tests configure, and no others: all of
// them together are a third of what is compiled for a first start.
package main

import (
	"github.com/coredns/coredns/core/dnsserver"
	"github.com/coredns/coredns/coremain"
	_ "github.com/coredns/coredns/plugin/bind"
	_ "github.com/coredns/coredns/plugin/cache"
	_ "github.com/coredns/coredns/plugin/errors"
	_ "github.com/coredns/coredns/plugin/file"
	_ "github.com/coredns/coredns/plugin/forward"
	_ "github.com/coredns/coredns/plugin/kubernetes"
)

// A request passes the plugins in this order, which is that of CoreDNS's plugin.cfg.
func main() {
	dnsserver.Directives = []string{"bind", "errors", "cache", "kubernetes", "file", "forward"}
	coremain.Run()
}
