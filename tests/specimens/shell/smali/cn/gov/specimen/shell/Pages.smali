.class Lcn/gov/specimen/shell/Pages;
.super Landroid/webkit/WebViewClient;

.field final activity:Landroid/app/Activity;

.method constructor <init>(Landroid/app/Activity;)V
    .registers 2
    invoke-direct {p0}, Landroid/webkit/WebViewClient;-><init>()V
    iput-object p1, p0, Lcn/gov/specimen/shell/Pages;->activity:Landroid/app/Activity;
    return-void
.end method

# The app's own pages stay here; anything else is another app's to show.
.method public shouldOverrideUrlLoading(Landroid/webkit/WebView;Landroid/webkit/WebResourceRequest;)Z
    .registers 7
    invoke-interface {p2}, Landroid/webkit/WebResourceRequest;->getUrl()Landroid/net/Uri;
    move-result-object v0
    const-string v1, "file"
    invoke-virtual {v0}, Landroid/net/Uri;->getScheme()Ljava/lang/String;
    move-result-object v2
    invoke-virtual {v1, v2}, Ljava/lang/String;->equals(Ljava/lang/Object;)Z
    move-result v1
    if-eqz v1, :other
    const/4 v1, 0x0
    return v1
    :other
    const/4 v3, 0x1
    :try
    new-instance v1, Landroid/content/Intent;
    const-string v2, "android.intent.action.VIEW"
    invoke-direct {v1, v2, v0}, Landroid/content/Intent;-><init>(Ljava/lang/String;Landroid/net/Uri;)V
    iget-object v2, p0, Lcn/gov/specimen/shell/Pages;->activity:Landroid/app/Activity;
    invoke-virtual {v2, v1}, Landroid/app/Activity;->startActivity(Landroid/content/Intent;)V
    :tried
    .catch Landroid/content/ActivityNotFoundException; {:try .. :tried} :nobody
    return v3
    :nobody
    move-exception v1
    return v3
.end method
