{{- define "medusa.webComponent" -}}
medusa
{{- end }}

{{- define "medusa.privateComponents" -}}
[postgres, redis]
{{- end }}

{{/* Environment of the server and the setup job: database and URL. */}}
{{- define "medusa.env" -}}
- { name: DB_HOST, value: {{ .Release.Name }}-db }
- { name: DB_NAME, value: medusa }
- { name: DB_USER, value: medusa }
- { name: STORE_URL, value: {{ .Values.store.url | quote }} }
{{- end }}

{{- define "medusa.mounts" -}}
- { name: tmp, mountPath: /tmp }
- { name: secrets, mountPath: /etc/urumi/secrets, readOnly: true }
{{- end }}
