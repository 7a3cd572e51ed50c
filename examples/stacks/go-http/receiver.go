// Debian: golang-go
package main

import (
	"encoding/json"
	"net/http"
	"net/url"
	"os"
)

type event struct{ TaskId string }

type batch struct{ Events []*event }

type reply struct {
	ActionStatus string
	// was: ErrorInfo string `json:"ErrorInfo,omitempty"`
	// was: ErrorCode int    `json:"ErrorCode,omitempty"`
	ErrorInfo string `json:"ErrorInfo"` // the change
	ErrorCode int    `json:"ErrorCode"` // the change
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

func take(w http.ResponseWriter, r *http.Request) {
	var body batch
	problem := json.NewDecoder(r.Body).Decode(&body)
	// By default JSON is called text/plain.
	w.Header().Set("Content-Type", "application/json") // the change
	if r.Method == "POST" && takes(r.URL.Query(), body, problem) {
		json.NewEncoder(w).Encode(taken)
	} else {
		w.WriteHeader(400)
		json.NewEncoder(w).Encode(refused)
	}
}

func main() {
	http.HandleFunc("/callback", take)
	http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), nil)
}
