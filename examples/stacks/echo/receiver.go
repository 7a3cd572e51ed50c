// Debian: golang-github-labstack-echo-dev
package main

import (
	"encoding/json" // the change
	"net/url"
	"os"

	"github.com/labstack/echo"
)

type event struct{ TaskId string }

type batch struct{ Events []*event }

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
	e := echo.New()
	e.HideBanner = true
	e.POST("/callback", func(c echo.Context) error {
		var body batch
		// By default a body that is not called application/json is refused with 415.
		// was: if problem := c.Bind(&body); problem != nil { return problem }
		problem := json.NewDecoder(c.Request().Body).Decode(&body) // the change
		// was: if takes(c.QueryParams(), body, nil) {
		if takes(c.QueryParams(), body, problem) { // the change
			return c.JSON(200, taken)
		}
		return c.JSON(400, refused)
	})
	e.Start("127.0.0.1:" + os.Getenv("PORT"))
}
