{{- define "woocommerce.webComponent" -}}
wordpress
{{- end }}

{{- define "woocommerce.privateComponents" -}}
[mysql]
{{- end }}

{{/* Environment of the web server, the configure job and cron: database and URL. */}}
{{- define "woocommerce.env" -}}
- { name: WORDPRESS_DB_HOST, value: {{ .Release.Name }}-db }
- { name: WORDPRESS_DB_NAME, value: wordpress }
- { name: WORDPRESS_DB_USER, value: wordpress }
- { name: STORE_URL, value: {{ .Values.store.url | quote }} }
{{- end }}

{{- define "woocommerce.scratchVolumes" -}}
{{ include "store.scratchVolume" (list . "tmp") }}
{{ include "store.scratchVolume" (list . "run") }}
{{- end }}

{{- define "woocommerce.mounts" -}}
- { name: tmp, mountPath: /tmp }
- { name: run, mountPath: /run }
- { name: secrets, mountPath: /etc/urumi/secrets, readOnly: true }
{{- end }}
