package dev.pushback.server.service;

import dev.pushback.server.rest.Route;
import dev.pushback.server.rest.Route.Limit;
import java.util.ArrayList;
import java.util.List;

/** The catalogue: which path does what, and where it is documented. */
public final class Routes {

    private final List<Route> routes = new ArrayList<>();

    private Routes() {}

    /** All calls that are answered. */
    public static List<Route> of(
            PushCalls pushes,
            LabelCalls labels,
            ScheduleCalls schedules,
            StatisticsCalls statistics,
            AccountCalls accounts) {
        Routes all = new Routes();
        all.add("timpush/push", "1047/60561", Limit.PUSH, pushes::push);
        all.add("timpush/batch", "1047/67553", Limit.BATCH, pushes::batch);
        all.add("timpush/revoke", "1047/60571", Limit.REVOKE, pushes::revoke);
        all.labels(labels);
        all.add("timpush/add_sched_task", "1047/78839", Limit.SCHEDULES, schedules::add);
        all.add("timpush/modify_sched_task", "1047/78840", Limit.SCHEDULES, schedules::modify);
        all.add("timpush/delete_sched_task", "1047/78841", Limit.SCHEDULES, schedules::delete);
        all.add("timpush/get_sched_task", "1047/78842", Limit.SCHEDULES, schedules::get);
        all.add("timpush/list_sched_task", "1047/78843", Limit.SCHEDULES, schedules::list);
        all.add("timpush/all_member_push_trace", "1047/71893", Limit.QUERIES, statistics::trace);
        all.add("timpush/all_member_push_statistics", "1047/71894", Limit.QUERIES, statistics::statistics);
        all.add("timpush/all_member_push_loss", "1047/71895", Limit.QUERIES, statistics::losses);
        all.add("timpush/normal_push_trace", "1047/71896", Limit.QUERIES, statistics::normalTrace);
        all.add("timpush/normal_push_statistics", "1047/71897", Limit.QUERIES, statistics::normalStatistics);
        all.add("timpush/normal_push_loss", "1047/71898", Limit.QUERIES, statistics::normalLosses);
        all.old(pushes, labels);
        all.add("im_open_login_svc/account_import", "1047/34953", Limit.CHAT, accounts::importOne);
        all.add("im_open_login_svc/multiaccount_import", "1047/34954", Limit.CHAT, accounts::importMany);
        all.add("im_open_login_svc/account_check", "1047/34956", Limit.CHAT, accounts::check);
        all.add("im_open_login_svc/account_delete", "1047/34955", Limit.CHAT, accounts::delete);
        all.add("openim/query_online_status", "1047/35477", Limit.CHAT, accounts::states);
        all.add("openim/querystate", "1047/35477", Limit.CHAT, accounts::states);
        all.add("openim/sendmsg", "1047/34919", Limit.CHAT, accounts::message);
        return List.copyOf(all.routes);
    }

    private void labels(LabelCalls labels) {
        add("timpush/set_attr_name", "1047/60563", Limit.LABELS, labels::setAttributeNames);
        add("timpush/get_attr_name", "1047/60562", Limit.LABELS, labels::getAttributeNames);
        add("timpush/set_attr", "1047/60565", Limit.LABELS, labels::setAttributes);
        add("timpush/get_attr", "1047/60564", Limit.LABELS, labels::getAttributes);
        add("timpush/remove_attr", "1047/60566", Limit.LABELS, labels::removeAttributes);
        add("timpush/add_tag", "1047/60568", Limit.LABELS, labels::addTags);
        add("timpush/get_tag", "1047/60567", Limit.LABELS, labels::getTags);
        add("timpush/remove_tag", "1047/60569", Limit.LABELS, labels::removeTags);
        add("timpush/clear_all_tags", "1047/60570", Limit.LABELS, labels::clearTags);
    }

    private void old(PushCalls pushes, LabelCalls labels) {
        add("all_member_push/im_push", "1047/37165", Limit.PUSH, pushes::push);
        add("all_member_push/im_set_attr_name", "1047/37167", Limit.LABELS, labels::setAttributeNames);
        add("all_member_push/im_get_attr_name", "1047/37168", Limit.LABELS, labels::getAttributeNames);
        add("all_member_push/im_set_attr", "1047/37169", Limit.LABELS, labels::setAttributes);
        add("all_member_push/im_get_attr", "1047/37171", Limit.LABELS, labels::getAttributes);
        add("all_member_push/im_remove_attr", "1047/37170", Limit.LABELS, labels::removeAttributes);
        add("all_member_push/im_add_tag", "1047/37172", Limit.LABELS, labels::addTags);
        add("all_member_push/im_get_tag", "1047/37173", Limit.LABELS, labels::getTags);
        add("all_member_push/im_remove_tag", "1047/37174", Limit.LABELS, labels::removeTags);
        add("all_member_push/im_remove_all_tags", "1047/37175", Limit.LABELS, labels::clearTags);
    }

    private void add(String name, String source, Limit limit, Route.Action action) {
        routes.add(new Route(name, source, limit, action));
    }
}
