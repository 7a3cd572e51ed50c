// Debian: golang-github-gin-gonic-gin-dev
package main

import (
	"net/url"
	"os"

	"github.com/gin-gonic/gin"
)

// By default "required" refuses 0, and each event that went well has ErrCode 0.
type event struct {
	TaskId string
	// was: ErrCode int `json:"ErrCode" binding:"required"`
	ErrCode *int `json:"ErrCode" binding:"required"` // the change
}

type batch struct {
	Events []*event `binding:"dive"`
}

type reply struct {
	ActionStatus string
	ErrorInfo    string
	ErrorCode    int
}

var (
	taken   = reply{"OK", "", 0}
	refused = reply{"FAILURE", "not a callback of ours", 1}
)

func takes(query url.Values, body batch, problem error) bool {
	if problem != nil || len(query["SdkAppid"]) != 1 || query.Get("SdkAppid") != "1400187352" {
		return false
	}
	if query.Get("CallbackCommand") != "Push.AllMemberPush" {
		return true
	}
	for _, one := range body.Events {
		if one == nil || one.TaskId == "" {
			return false
		}
	}
	return len(body.Events) > 0 && len(body.Events) <= 100
}

func main() {
	gin.SetMode(gin.ReleaseMode)
	r := gin.New()
	r.POST("/callback", func(c *gin.Context) {
		var body batch
		problem := c.ShouldBindJSON(&body)
		if takes(c.Request.URL.Query(), body, problem) {
			c.JSON(200, taken)
		} else {
			c.JSON(400, refused)
		}
	})
	r.Run("127.0.0.1:" + os.Getenv("PORT"))
}
