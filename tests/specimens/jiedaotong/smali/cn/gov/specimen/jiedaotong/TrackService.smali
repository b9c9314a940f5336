.class public Lcn/gov/specimen/jiedaotong/TrackService;
.super Landroid/app/Service;

.field public static final SERVER:Ljava/lang/String; = "http://58.20.30.40:9000/api/userTrack"

.method public constructor <init>()V
    .registers 1
    invoke-direct {p0}, Landroid/app/Service;-><init>()V
    return-void
.end method

.method public onBind(Landroid/content/Intent;)Landroid/os/IBinder;
    .registers 3
    const/4 v0, 0x0
    return-object v0
.end method

.method public track(Landroid/location/LocationManager;Landroid/location/LocationListener;)V
    .registers 9
    const-string v1, "gps"
    const-wide/16 v2, 0x3a98
    const/4 v4, 0x0
    move-object v0, p1
    move-object v5, p2
    invoke-virtual/range {v0 .. v5}, Landroid/location/LocationManager;->requestLocationUpdates(Ljava/lang/String;JFLandroid/location/LocationListener;)V
    const-string v1, "未上报轨迹将扣分并通报"
    const-string v2, "jiedaotong"
    invoke-static {v2, v1}, Landroid/util/Log;->i(Ljava/lang/String;Ljava/lang/String;)I
    const-string v1, "http://58.20.30.40:9000/api/userTrack"
    invoke-static {v2, v1}, Landroid/util/Log;->i(Ljava/lang/String;Ljava/lang/String;)I
    return-void
.end method
