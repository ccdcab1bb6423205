{{- define "urumi.labels" -}}
app.kubernetes.io/name: urumi
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{- define "urumi.selector" -}}
app.kubernetes.io/name: urumi
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{/* The ClusterRole that the server binds in each store namespace. */}}
{{- define "urumi.storeRole" -}}
{{ .Release.Name }}-store-manager
{{- end }}

{{/* Names of the teams' namespaces, as a YAML list. */}}
{{- define "urumi.teams" -}}
{{- $teams := prepend .Values.teams .Values.defaultTeam | uniq -}}
{{- if has .Release.Namespace $teams -}}
{{- fail (printf "the namespace %q of this release is also a team: members of the team could use the server's service account. Install with -n urumi-system, or name other teams (defaultTeam, teams)" .Release.Namespace) -}}
{{- end -}}
{{- toYaml $teams -}}
{{- end }}

{{- define "urumi.subjects" -}}
- kind: ServiceAccount
  name: {{ .Release.Name }}
  namespace: {{ .Release.Namespace }}
{{- end }}

{{/* URL of the dashboard. */}}
{{- define "urumi.origin" -}}
{{ ternary "https" "http" .Values.ingress.tls.enabled }}://{{ .Values.ingress.host }}
{{- end }}

{{- /* Names of the Service, and those of allowedHosts. The server adds the host of ALLOWED_ORIGINS itself. */}}
{{- define "urumi.hosts" -}}
{{- $service := printf "%s.%s" .Release.Name .Release.Namespace -}}
{{- $names := list .Release.Name $service (printf "%s.svc" $service) (printf "%s.svc.cluster.local" $service) -}}
{{- concat $names .Values.allowedHosts | join "," }}
{{- end }}
