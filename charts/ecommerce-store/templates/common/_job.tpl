{{/*
Name of the configure job: list of the root, its component and its spec. A Job is immutable, so an upgrade that changes
it creates another one, named by a hash of its spec, and Helm deletes the previous one. An upgrade that does not change
the spec does not run the job again.
*/}}
{{- define "store.jobName" -}}
{{- $root := index . 0 }}
{{- if $root.Release.IsUpgrade -}}
{{ $root.Release.Name }}-{{ index . 1 }}-{{ index . 2 | sha256sum | trunc 8 }}
{{- else -}}
{{ include "store.fullname" $root }}-{{ index . 1 }}
{{- end }}
{{- end }}
