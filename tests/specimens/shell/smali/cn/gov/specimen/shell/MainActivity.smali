.class public Lcn/gov/specimen/shell/MainActivity;
.super Landroid/app/Activity;

.field web:Landroid/webkit/WebView;
.field geolocation:Landroid/webkit/GeolocationPermissions$Callback;
.field origin:Ljava/lang/String;
.field files:Landroid/webkit/ValueCallback;

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Activity;-><init>()V
    return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
    .registers 6
    invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
    new-instance v0, Landroid/webkit/WebView;
    invoke-direct {v0, p0}, Landroid/webkit/WebView;-><init>(Landroid/content/Context;)V
    iput-object v0, p0, Lcn/gov/specimen/shell/MainActivity;->web:Landroid/webkit/WebView;
    invoke-virtual {v0}, Landroid/webkit/WebView;->getSettings()Landroid/webkit/WebSettings;
    move-result-object v1
    const/4 v2, 0x1
    invoke-virtual {v1, v2}, Landroid/webkit/WebSettings;->setJavaScriptEnabled(Z)V
    invoke-virtual {v1, v2}, Landroid/webkit/WebSettings;->setDomStorageEnabled(Z)V
    new-instance v1, Lcn/gov/specimen/shell/Pages;
    invoke-direct {v1, p0}, Lcn/gov/specimen/shell/Pages;-><init>(Landroid/app/Activity;)V
    invoke-virtual {v0, v1}, Landroid/webkit/WebView;->setWebViewClient(Landroid/webkit/WebViewClient;)V
    new-instance v1, Lcn/gov/specimen/shell/Chrome;
    invoke-direct {v1, p0}, Lcn/gov/specimen/shell/Chrome;-><init>(Lcn/gov/specimen/shell/MainActivity;)V
    invoke-virtual {v0, v1}, Landroid/webkit/WebView;->setWebChromeClient(Landroid/webkit/WebChromeClient;)V
    new-instance v3, Landroid/widget/FrameLayout;
    invoke-direct {v3, p0}, Landroid/widget/FrameLayout;-><init>(Landroid/content/Context;)V
    invoke-virtual {v3, v2}, Landroid/widget/FrameLayout;->setFitsSystemWindows(Z)V
    invoke-virtual {v3, v0}, Landroid/widget/FrameLayout;->addView(Landroid/view/View;)V
    invoke-virtual {p0, v3}, Lcn/gov/specimen/shell/MainActivity;->setContentView(Landroid/view/View;)V
    const-string v1, "file:///android_asset/www/index.html"
    invoke-virtual {v0, v1}, Landroid/webkit/WebView;->loadUrl(Ljava/lang/String;)V
    return-void
.end method

.method public onBackPressed()V
    .registers 3
    iget-object v0, p0, Lcn/gov/specimen/shell/MainActivity;->web:Landroid/webkit/WebView;
    invoke-virtual {v0}, Landroid/webkit/WebView;->canGoBack()Z
    move-result v1
    if-eqz v1, :leave
    invoke-virtual {v0}, Landroid/webkit/WebView;->goBack()V
    return-void
    :leave
    invoke-super {p0}, Landroid/app/Activity;->onBackPressed()V
    return-void
.end method

# The page asked where the phone is: the user is asked first, unless that has been done.
.method locate(Ljava/lang/String;Landroid/webkit/GeolocationPermissions$Callback;)V
    .registers 7
    const-string v0, "android.permission.ACCESS_FINE_LOCATION"
    invoke-virtual {p0, v0}, Lcn/gov/specimen/shell/MainActivity;->checkSelfPermission(Ljava/lang/String;)I
    move-result v1
    const/4 v2, 0x0
    if-nez v1, :ask
    const/4 v1, 0x1
    invoke-interface {p2, p1, v1, v2}, Landroid/webkit/GeolocationPermissions$Callback;->invoke(Ljava/lang/String;ZZ)V
    return-void
    :ask
    iput-object p1, p0, Lcn/gov/specimen/shell/MainActivity;->origin:Ljava/lang/String;
    iput-object p2, p0, Lcn/gov/specimen/shell/MainActivity;->geolocation:Landroid/webkit/GeolocationPermissions$Callback;
    const/4 v1, 0x2
    new-array v1, v1, [Ljava/lang/String;
    aput-object v0, v1, v2
    const-string v0, "android.permission.ACCESS_COARSE_LOCATION"
    const/4 v3, 0x1
    aput-object v0, v1, v3
    invoke-virtual {p0, v1, v3}, Lcn/gov/specimen/shell/MainActivity;->requestPermissions([Ljava/lang/String;I)V
    return-void
.end method

.method public onRequestPermissionsResult(I[Ljava/lang/String;[I)V
    .registers 9
    iget-object v0, p0, Lcn/gov/specimen/shell/MainActivity;->geolocation:Landroid/webkit/GeolocationPermissions$Callback;
    if-eqz v0, :end
    const/4 v1, 0x0
    const/4 v2, 0x0
    iput-object v2, p0, Lcn/gov/specimen/shell/MainActivity;->geolocation:Landroid/webkit/GeolocationPermissions$Callback;
    const/4 v2, 0x0
    array-length v3, p3
    :next
    if-ge v2, v3, :answer
    aget v4, p3, v2
    add-int/lit8 v2, v2, 0x1
    if-nez v4, :next
    const/4 v1, 0x1
    :answer
    iget-object v2, p0, Lcn/gov/specimen/shell/MainActivity;->origin:Ljava/lang/String;
    const/4 v3, 0x0
    invoke-interface {v0, v2, v1, v3}, Landroid/webkit/GeolocationPermissions$Callback;->invoke(Ljava/lang/String;ZZ)V
    :end
    return-void
.end method

.method protected onActivityResult(IILandroid/content/Intent;)V
    .registers 6
    iget-object v0, p0, Lcn/gov/specimen/shell/MainActivity;->files:Landroid/webkit/ValueCallback;
    if-eqz v0, :end
    invoke-static {p2, p3}, Landroid/webkit/WebChromeClient$FileChooserParams;->parseResult(ILandroid/content/Intent;)[Landroid/net/Uri;
    move-result-object v1
    invoke-interface {v0, v1}, Landroid/webkit/ValueCallback;->onReceiveValue(Ljava/lang/Object;)V
    const/4 v1, 0x0
    iput-object v1, p0, Lcn/gov/specimen/shell/MainActivity;->files:Landroid/webkit/ValueCallback;
    :end
    return-void
.end method
