.class Lcn/gov/specimen/shell/Chrome;
.super Landroid/webkit/WebChromeClient;

.field final activity:Lcn/gov/specimen/shell/MainActivity;

.method constructor <init>(Lcn/gov/specimen/shell/MainActivity;)V
    .registers 2
    invoke-direct {p0}, Landroid/webkit/WebChromeClient;-><init>()V
    iput-object p1, p0, Lcn/gov/specimen/shell/Chrome;->activity:Lcn/gov/specimen/shell/MainActivity;
    return-void
.end method

.method public onGeolocationPermissionsShowPrompt(Ljava/lang/String;Landroid/webkit/GeolocationPermissions$Callback;)V
    .registers 4
    iget-object v0, p0, Lcn/gov/specimen/shell/Chrome;->activity:Lcn/gov/specimen/shell/MainActivity;
    invoke-virtual {v0, p1, p2}, Lcn/gov/specimen/shell/MainActivity;->locate(Ljava/lang/String;Landroid/webkit/GeolocationPermissions$Callback;)V
    return-void
.end method

.method public onShowFileChooser(Landroid/webkit/WebView;Landroid/webkit/ValueCallback;Landroid/webkit/WebChromeClient$FileChooserParams;)Z
    .registers 8
    iget-object v0, p0, Lcn/gov/specimen/shell/Chrome;->activity:Lcn/gov/specimen/shell/MainActivity;
    iget-object v1, v0, Lcn/gov/specimen/shell/MainActivity;->files:Landroid/webkit/ValueCallback;
    const/4 v2, 0x0
    if-eqz v1, :ask
    invoke-interface {v1, v2}, Landroid/webkit/ValueCallback;->onReceiveValue(Ljava/lang/Object;)V
    :ask
    iput-object p2, v0, Lcn/gov/specimen/shell/MainActivity;->files:Landroid/webkit/ValueCallback;
    const/4 v3, 0x1
    :try
    invoke-virtual {p3}, Landroid/webkit/WebChromeClient$FileChooserParams;->createIntent()Landroid/content/Intent;
    move-result-object v1
    invoke-virtual {v0, v1, v3}, Lcn/gov/specimen/shell/MainActivity;->startActivityForResult(Landroid/content/Intent;I)V
    :tried
    .catch Landroid/content/ActivityNotFoundException; {:try .. :tried} :nobody
    return v3
    :nobody
    move-exception v1
    iput-object v2, v0, Lcn/gov/specimen/shell/MainActivity;->files:Landroid/webkit/ValueCallback;
    const/4 v3, 0x0
    return v3
.end method
