{{/*
Name of the configure job: list of the root, its component and its spec. A Job cannot be changed, so an upgrade that
changes it makes another, named after its content, and Helm deletes the one before; an upgrade that changes nothing of
it does not run it again.
*/}}
{{- define "store.jobName" -}}
{{- $root := index . 0 }}
{{- if $root.Release.IsUpgrade -}}
{{ $root.Release.Name }}-{{ index . 1 }}-{{ index . 2 | sha256sum | trunc 8 }}
{{- else -}}
{{ include "store.fullname" $root }}-{{ index . 1 }}
{{- end }}
{{- end }}
