// Debian: golang-github-valyala-fasthttp-dev
package main

import (
	"encoding/json"
	"net/url"
	"os"

	"github.com/valyala/fasthttp"
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

func take(c *fasthttp.RequestCtx) {
	var body batch
	problem := json.Unmarshal(c.PostBody(), &body)
	query, _ := url.ParseQuery(string(c.QueryArgs().QueryString()))
	answer := refused
	c.SetStatusCode(400)
	if c.IsPost() && takes(query, body, problem) {
		answer = taken
		c.SetStatusCode(200)
	}
	// By default JSON is called text/plain.
	c.SetContentType("application/json") // the change
	json.NewEncoder(c).Encode(answer)
}

func main() {
	fasthttp.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), take)
}
