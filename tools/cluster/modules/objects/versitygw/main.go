// The S3 gateway of versity with its file system backend and its accounts in a folder, and without its command line: the
// other backends are half of what is compiled for a first start.
//
// Environment: OBJECTS_ADDRESS (host:port), OBJECTS_FOLDER (its folders are the buckets), ROOT_ACCESS_KEY, ROOT_SECRET_KEY.
package main

import (
	"context"
	"log"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/versity/versitygw/backend/meta"
	"github.com/versity/versitygw/backend/posix"
	"github.com/versity/versitygw/embedgw"
)

// Attributes of objects are files beside the buckets, so that any file system will do.
func main() {
	folder := os.Getenv("OBJECTS_FOLDER")
	buckets, attributes := filepath.Join(folder, "buckets"), filepath.Join(folder, "attributes")
	for _, path := range []string{buckets, attributes} {
		if err := os.MkdirAll(path, 0o700); err != nil {
			log.Fatal(err)
		}
	}
	sidecar, err := meta.NewSideCar(attributes)
	if err != nil {
		log.Fatal(err)
	}
	options := posix.PosixOpts{SideCarDir: attributes, Concurrency: 64, CopyObjectThreshold: 5 << 30}
	options.SetNewDirPerm(0o700)
	options.SetNewFilePerm(0o600)
	backend, err := posix.New(buckets, sidecar, options)
	if err != nil {
		log.Fatal(err)
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer stop()
	if err := embedgw.RunVersityGW(ctx, backend, config()); err != nil {
		log.Fatal(err)
	}
}

func config() *embedgw.Config {
	return &embedgw.Config{
		RootUserAccess:    os.Getenv("ROOT_ACCESS_KEY"),
		RootUserSecret:    os.Getenv("ROOT_SECRET_KEY"),
		Region:            "us-east-1",
		Ports:             []string{os.Getenv("OBJECTS_ADDRESS")},
		HealthPath:        "/healthz",
		MaxConnections:    1024,
		MaxRequests:       256,
		MultipartMaxParts: 10_000,
		KeepAlive:         true,
		Quiet:             true,
	}
}
