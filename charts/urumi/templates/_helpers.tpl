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

{{/* The ClusterRole that the server binds in the namespace of each team. */}}
{{- define "urumi.teamRole" -}}
{{ .Release.Name }}-team-manager
{{- end }}

{{/* The default team, which is not the namespace of this release. */}}
{{- define "urumi.defaultTeam" -}}
{{- if eq .Release.Namespace .Values.defaultTeam -}}
{{- fail (printf "the namespace %q of this release is also the default team: members of the team could use the server's service account. Install with -n urumi-system, or set defaultTeam" .Release.Namespace) -}}
{{- end -}}
{{- .Values.defaultTeam -}}
{{- end }}

{{- define "urumi.subjects" -}}
- kind: ServiceAccount
  name: {{ .Release.Name }}
  namespace: {{ .Release.Namespace }}
{{- end }}

{{/* How the server lets people sign in: AUTH. */}}
{{- define "urumi.auth" -}}
{{- $ways := list -}}
{{- if .Values.auth.oidc.enabled }}{{ $ways = append $ways "oidc" }}{{ end -}}
{{- if .Values.auth.password.enabled }}{{ $ways = append $ways "password" }}{{ end -}}
{{- $ways | join "," | default "token" -}}
{{- end }}

{{/* Address of the dashboard in browsers, for logins. */}}
{{- define "urumi.publicUrl" -}}
{{- $url := .Values.auth.publicUrl | default (include "urumi.origin" .) -}}
{{- if not (or (hasPrefix "https://" $url) (regexMatch "^http://([^/]+\\.)?localhost(:[0-9]+)?$" $url)) -}}
{{- fail (printf "people cannot sign in at %s: passwords and cookies need https. Set ingress.tls.enabled, or auth.publicUrl if something in front of the cluster has the certificate" $url) -}}
{{- end -}}
{{- $url -}}
{{- end }}

{{/* URL of the dashboard. */}}
{{- define "urumi.origin" -}}
{{ ternary "https" "http" .Values.ingress.tls.enabled }}://{{ .Values.ingress.host }}{{ with .Values.ingress.port }}:{{ . }}{{ end }}
{{- end }}

{{- /* Names of the Service, and those of allowedHosts. The server adds the host of ALLOWED_ORIGINS itself. */}}
{{- define "urumi.hosts" -}}
{{- $service := printf "%s.%s" .Release.Name .Release.Namespace -}}
{{- $names := list .Release.Name $service (printf "%s.svc" $service) (printf "%s.svc.cluster.local" $service) -}}
{{- concat $names .Values.allowedHosts | join "," }}
{{- end }}
