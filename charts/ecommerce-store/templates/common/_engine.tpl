{{/*
The interface of an engine for the common templates. An engine's folder in templates/ defines
<engine>.webComponent       the component that serves HTTP on the port named http
<engine>.privateComponents  YAML list of the components that only the store's own pods may reach
and wraps each of its files in `eq .Values.engine`.
*/}}
{{- define "store.webComponent" -}}
{{ include (printf "%s.webComponent" .Values.engine) . }}
{{- end }}

{{- define "store.privateComponents" -}}
{{ include (printf "%s.privateComponents" .Values.engine) . }}
{{- end }}

{{/* Deployment and Service of the shop itself. */}}
{{- define "store.appName" -}}
{{ .Release.Name }}-{{ include "store.webComponent" . }}
{{- end }}

{{/* The size's replicas and volumes, with the engine's own requests and limits. */}}
{{- define "store.size" -}}
{{- $shared := index .Values.sizes .Values.size }}
{{- $own := index .Values .Values.engine "sizes" .Values.size }}
{{- merge (deepCopy $own) $shared | toYaml }}
{{- end }}
