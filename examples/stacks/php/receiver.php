<?php
// Debian: php-cli

const OK = ['ActionStatus' => 'OK', 'ErrorInfo' => '', 'ErrorCode' => 0];
const FAILURE = ['ActionStatus' => 'FAILURE', 'ErrorInfo' => 'not a callback of ours', 'ErrorCode' => 1];

function is_batch(mixed $body): bool {
    $events = $body->Events ?? null;
    return is_array($events) && count($events) > 0 && count($events) <= 100
        && count(array_filter($events, fn ($event) => is_object($event) && ($event->TaskId ?? '') !== '')) === count($events);
}

$body = json_decode(file_get_contents('php://input'));
// $_GET keeps the last of two parameters of one name.
$apps = preg_match_all('/(?:^|&)SdkAppid=([^&]*)/', $_SERVER['QUERY_STRING'] ?? '', $found) ? $found[1] : [];
$taken = $_SERVER['REQUEST_METHOD'] === 'POST' && parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) === '/callback'
    && $apps === ['1400187352'] && (($_GET['CallbackCommand'] ?? '') !== 'Push.AllMemberPush' || is_batch($body));

http_response_code($taken ? 200 : 400);
// By default a reply is called text/html.
header('Content-Type: application/json'); // the change
echo json_encode($taken ? OK : FAILURE);
